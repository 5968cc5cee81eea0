package org.cityexchange.training.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A selection round: what decided it, what came out, and whether it was put into effect. */
@Entity
class SelectionRound {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;

    @Column
    private long seed;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<Criterion, Integer> weights;

    private Integer reserves;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<InputPart, String> hashes;

    private String inputHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private SelectionResult result;

    private String resultHash;

    @Enumerated(EnumType.STRING)
    private SelectionRoundStatus status;

    private String reason;
    private Instant createdAt;
    private Instant publishedAt;

    protected SelectionRound() {}

    /** A dry run over these inputs. */
    static SelectionRound dryRun(UUID courseRunId, SelectionInputs inputs, SelectionResult result, Instant now) {
        var round = new SelectionRound();
        round.id = Ids.next();
        round.courseRunId = courseRunId;
        round.seed = inputs.terms().seed();
        round.weights = inputs.terms().weights();
        round.reserves = inputs.terms().reserves();
        round.hashes = inputs.hashes();
        round.inputHash = SelectionInputs.hash(round.hashes);
        round.result = result;
        round.resultHash = result.hash(round.inputHash);
        round.status = SelectionRoundStatus.DRY_RUN;
        round.createdAt = now;
        return round;
    }

    /** The terms it was run under. */
    SelectionTerms terms() {
        return new SelectionTerms(weights, seed, reserves);
    }

    /**
     * What stands in the way of that status; empty when nothing does.
     *
     * @param present the hashes of what decides the outcome now
     */
    Optional<DomainException> obstacle(SelectionRoundStatus to, Map<InputPart, String> present) {
        if (!status.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        var changed = changed(present);
        return to == SelectionRoundStatus.PUBLISHED && !changed.isEmpty()
                ? Optional.of(new DomainException(
                        ErrorCode.SELECTION_INPUTS_CHANGED,
                        changed.stream().map(InputPart::name).collect(Collectors.joining(", "))))
                : Optional.empty();
    }

    private List<InputPart> changed(Map<InputPart, String> present) {
        return hashes.keySet().stream()
                .filter(part -> !hashes.get(part).equals(present.get(part)))
                .sorted()
                .toList();
    }

    /** Is put into effect; where a minimum is not met, for a reason. */
    void publish(String why, Map<InputPart, String> present, Instant now) {
        obstacle(SelectionRoundStatus.PUBLISHED, present).ifPresent(refusal -> {
            throw refusal;
        });
        var unmet =
                result.limits().stream().filter(limit -> limit.missing() > 0).count();
        if (unmet > 0 && Texts.clean(why) == null) {
            throw DomainException.at("/reason", ErrorCode.MINIMUMS_NOT_MET, unmet);
        }
        status = SelectionRoundStatus.PUBLISHED;
        reason = Texts.clean(why);
        publishedAt = now;
    }

    void discard(String why) {
        obstacle(SelectionRoundStatus.DISCARDED, hashes).ifPresent(refusal -> {
            throw refusal;
        });
        status = SelectionRoundStatus.DISCARDED;
        reason = Texts.clean(why);
    }

    /** Another round of the run is published. */
    void supersede() {
        status = SelectionRoundStatus.SUPERSEDED;
    }

    /** Refuses a round whose reserves cannot be called up. */
    void demandPublished() {
        if (status != SelectionRoundStatus.PUBLISHED) {
            throw new DomainException(ErrorCode.ROUND_NOT_PUBLISHED, status);
        }
    }

    UUID id() {
        return id;
    }

    UUID courseRunId() {
        return courseRunId;
    }

    SelectionRoundStatus status() {
        return status;
    }

    SelectionResult result() {
        return result;
    }

    Instant createdAt() {
        return createdAt;
    }

    SelectionRoundView toView() {
        return new SelectionRoundView(
                id,
                courseRunId,
                status,
                weights,
                seed,
                reserves,
                hashes,
                inputHash,
                resultHash,
                result,
                result.selected(),
                result.minimumsMet(),
                reason,
                version,
                createdAt,
                publishedAt);
    }
}
