package org.cityexchange.forum.feedback;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;

/**
 * A free answer, laid out for reading. Its id is random (version 4) and says nothing of the response it was part of, so
 * that two answers of one person are not found together.
 */
@Entity
class FeedbackText {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID surveyId;

    private String question;
    private String text;

    @SuppressWarnings("unused") // read by queries
    private String searchText;

    @ElementCollection
    @CollectionTable(name = "feedback_coding", joinColumns = @JoinColumn(name = "text_id"))
    @Column(name = "theme_id")
    @BatchSize(size = 100)
    private Set<UUID> themes;

    protected FeedbackText() {}

    static FeedbackText laidOut(UUID surveyId, String question, String text) {
        var laidOut = new FeedbackText();
        laidOut.id = UUID.randomUUID();
        laidOut.surveyId = surveyId;
        laidOut.question = question;
        laidOut.text = text;
        laidOut.searchText = Texts.folded(text);
        laidOut.themes = new TreeSet<>();
        return laidOut;
    }

    /** Speaks of those themes, and of no others. */
    void speakOf(Collection<UUID> themeIds) {
        themes.retainAll(themeIds);
        themes.addAll(themeIds);
    }

    UUID id() {
        return id;
    }

    UUID surveyId() {
        return surveyId;
    }

    int version() {
        return version;
    }

    FreeTextView toView() {
        return new FreeTextView(
                id, surveyId, question, text, themes.stream().sorted().toList(), version);
    }
}
