package org.cityexchange.forum.smallgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A matching run: what decided it, what came out, and whether it was put into effect. */
@Entity
class MatchingRun {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID eventId;
    private long seed;

    @Column(name = "groups")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<MatchingRunRequest.Group> groups;

    private String inputHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchingRunView.Result result;

    @Enumerated(EnumType.STRING)
    private MatchingRunStatus status;

    private Instant createdAt;
    private Instant committedAt;

    protected MatchingRun() {}

    /** A dry run over the inputs with that hash. */
    MatchingRun(
            UUID eventId,
            long seed,
            List<MatchingRunRequest.Group> groups,
            String inputHash,
            MatchingRunView.Result result,
            Instant now) {
        id = Ids.next();
        this.eventId = eventId;
        this.seed = seed;
        this.groups = groups;
        this.inputHash = inputHash;
        this.result = result;
        status = MatchingRunStatus.DRY_RUN;
        createdAt = now;
    }

    /** What stands in the way of that status. */
    Optional<DomainException> obstacle(MatchingRunStatus to) {
        return status.canBecome(to) ? Optional.empty() : Optional.of(DomainException.illegalTransition(status, to));
    }

    /** Is put into effect, over inputs that must be those of the dry run. */
    void commit(String presentHash, Instant now) {
        if (!presentHash.equals(inputHash)) {
            throw new DomainException(ErrorCode.MATCHING_INPUTS_CHANGED);
        }
        become(MatchingRunStatus.COMMITTED);
        committedAt = now;
    }

    void discard() {
        become(MatchingRunStatus.DISCARDED);
    }

    private void become(MatchingRunStatus to) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        status = to;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    MatchingRunStatus status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<MatchingRunRequest.Group> groups() {
        return groups;
    }

    MatchingRunView.Result result() {
        return result;
    }

    MatchingRunView toView() {
        return new MatchingRunView(id, eventId, seed, inputHash, result, status, createdAt, committedAt, version);
    }
}
