package org.cityexchange.training.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;

/** That an outcome went from one status to another, who led it there and why. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class OutcomeStatusChange {

    @Id
    private UUID id;

    private UUID outcomeId;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus toStatus;

    private String reason;
    private UUID evidenceId;
    private String actor;
    private String actorRole;
    private List<String> actorInstitutions;
    private Instant changedAt;

    protected OutcomeStatusChange() {}

    static OutcomeStatusChange of(
            UUID outcomeId, OutcomeStatus from, OutcomeStatus to, String reason, Actor actor, Instant now) {
        var change = new OutcomeStatusChange();
        change.id = Ids.next();
        change.outcomeId = outcomeId;
        change.fromStatus = from;
        change.toStatus = to;
        change.reason = reason;
        change.actor = actor.subject();
        change.actorRole = actor.role();
        change.actorInstitutions = actor.institutions().stream().sorted().toList();
        change.changedAt = now;
        return change;
    }

    /** The same, caused by that evidence going away. */
    OutcomeStatusChange because(UUID evidence) {
        evidenceId = evidence;
        return this;
    }

    OutcomeStatus from() {
        return fromStatus;
    }

    OutcomeStatus to() {
        return toStatus;
    }

    OutcomeStatusChangeView toView() {
        return new OutcomeStatusChangeView(
                fromStatus, toStatus, reason, evidenceId, actorRole, List.copyOf(actorInstitutions), changedAt);
    }
}
