package org.cityexchange.training.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.ContributionEvent;
import org.cityexchange.contracts.ContributionPublished;
import org.cityexchange.contracts.ContributionState;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is known here of a talk at the forum; changed by what the forum tells, and by nothing else. */
@Entity
class ForumContribution {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    @SuppressWarnings("unused") // read by queries
    private boolean published;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText sessionTitle;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String[] subjectCities = {};
    private UUID[] outcomeIds = {};
    private long revision;
    private String state;

    protected ForumContribution() {}

    static ForumContribution of(ContributionEvent event) {
        var contribution = new ForumContribution();
        contribution.id = event.contributionId();
        contribution.eventId = event.eventId();
        return contribution;
    }

    /** All there is to know of it, of that revision. */
    void take(ContributionEvent event, long newRevision) {
        revision = newRevision;
        if (event instanceof ContributionPublished talk) {
            state = Entry.of(id, newRevision, talk.contribution()).state();
            present(talk.contribution());
        } else {
            state = "WITHDRAWN";
            withdraw();
        }
    }

    private void present(ContributionState talk) {
        published = true;
        sessionTitle = new LocalizedText(talk.sessionTitle());
        title = talk.title() == null ? null : new LocalizedText(talk.title());
        subjectCities = talk.subjectCities().toArray(String[]::new);
        outcomeIds = talk.outcomeIds().toArray(UUID[]::new);
    }

    private void withdraw() {
        published = false;
        sessionTitle = null;
        title = null;
        subjectCities = new String[] {};
        outcomeIds = new UUID[] {};
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    Entry digestEntry() {
        return new Entry(id, revision, state);
    }

    /** @param event the event it was presented at, or null while nothing is known of that */
    ForumCaseView toCase(ForumEventCopy event) {
        return new ForumCaseView(
                id,
                eventId,
                event == null ? null : event.slug(),
                event == null ? null : event.title(),
                event == null ? null : event.startsAt(),
                sessionTitle,
                title,
                List.of(subjectCities),
                List.of(outcomeIds));
    }
}
