package org.cityexchange.training.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.contracts.ContributionEvent;
import org.cityexchange.contracts.ContributionPublished;
import org.cityexchange.kit.exchange.DigestSource.Entry;

/** What is known here of a talk at the forum; changed by what the forum tells, and by nothing else. */
@Entity
class ForumContribution {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

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
        state = event instanceof ContributionPublished published
                ? Entry.of(id, newRevision, published.contribution()).state()
                : "WITHDRAWN";
    }

    Entry digestEntry() {
        return new Entry(id, revision, state);
    }
}
