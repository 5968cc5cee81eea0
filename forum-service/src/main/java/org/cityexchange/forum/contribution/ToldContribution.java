package org.cityexchange.forum.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.ContributionEvent;
import org.cityexchange.contracts.ContributionPublished;
import org.cityexchange.contracts.ContributionState;
import org.cityexchange.contracts.ContributionWithdrawn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the other service was last told of a talk. */
@Entity
class ToldContribution {

    @Id
    private UUID contributionId;

    @Column
    private UUID eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ContributionState told;

    protected ToldContribution() {}

    /** Nothing was told yet. */
    static ToldContribution of(UUID contributionId, UUID eventId) {
        var contribution = new ToldContribution();
        contribution.contributionId = contributionId;
        contribution.eventId = eventId;
        return contribution;
    }

    /** What is to be told of the talk as it is now; empty when that was told before. */
    Optional<ContributionEvent> publish(ContributionState state, Instant now) {
        if (state.equals(told)) {
            return Optional.empty();
        }
        told = state;
        return Optional.of(new ContributionPublished(state, now));
    }

    /** What is to be told of the talk now that it is none of the event's; empty when that was told before. */
    Optional<ContributionEvent> withdraw(Instant now) {
        if (told == null) {
            return Optional.empty();
        }
        told = null;
        return Optional.of(new ContributionWithdrawn(contributionId, eventId, now));
    }

    /** What it was last told of, said again. */
    ContributionEvent asTold(Instant now) {
        return told == null
                ? new ContributionWithdrawn(contributionId, eventId, now)
                : new ContributionPublished(told, now);
    }

    UUID contributionId() {
        return contributionId;
    }

    ContributionState told() {
        return told;
    }
}
