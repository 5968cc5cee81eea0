package org.cityexchange.forum.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that several people said about an event. */
@Entity
class FeedbackTheme {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText label;

    @Enumerated(EnumType.STRING)
    private Sentiment sentiment;

    private Integer reportedCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private FeedbackVisibility visibility;

    private Instant createdAt;

    protected FeedbackTheme() {}

    static FeedbackTheme of(UUID eventId, ThemeRequest request, Instant now) {
        var theme = new FeedbackTheme();
        theme.id = Ids.next();
        theme.eventId = eventId;
        theme.createdAt = now;
        theme.describe(request);
        return theme;
    }

    void describe(ThemeRequest request) {
        if (request.reportedCount() != null && request.source() == null) {
            throw DomainException.at("/source", ErrorCode.REQUIRED);
        }
        label = request.label();
        sentiment = request.sentiment();
        reportedCount = request.reportedCount();
        source = request.source();
        visibility = request.visibility();
    }

    ThemeRequest toRequest() {
        return new ThemeRequest(label, sentiment, reportedCount, source, visibility);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** As it is shown with that number of free answers that speak of it. */
    ThemeView toView(Integer computedCount) {
        return new ThemeView(id, eventId, label, sentiment, reportedCount, computedCount, source, visibility, version);
    }
}
