package org.cityexchange.training.enrolment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.Rank;

/** Somebody's part in a course run, with city, institution and rank of that day, whatever becomes of the trainee. */
@Entity
class Enrolment {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID courseRunId;
    private UUID traineeId;
    private String cityCode;
    private String institutionCode;

    @Enumerated(EnumType.STRING)
    private Rank rank;

    @Embedded
    private EnrolmentSeat seat;

    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;

    private String statusReason;
    private String targetOverride;
    private Instant expiresAt;
    private Instant completedAt;
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant recordedAt;
    private Instant updatedAt;

    protected Enrolment() {}

    /**
     * A new enrolment; where it stands is said by {@link #invited} or {@link #waiting} before it is kept.
     *
     * @param targetOverride why somebody from outside of the target region is let in; null for everybody else
     */
    static Enrolment ofTrainee(
            UUID courseRunId, UUID traineeId, Snapshot snapshot, Channel channel, String targetOverride, Instant now) {
        var enrolment = entered(courseRunId, traineeId, snapshot, channel, Origin.RECORDED, now);
        enrolment.targetOverride = targetOverride;
        return enrolment;
    }

    /** An enrolment of the past: it has not passed the states, holds no seat and is not told to the trainee. */
    static Enrolment ofThePast(
            UUID courseRunId,
            UUID traineeId,
            Snapshot snapshot,
            Channel channel,
            Outcome outcome,
            String targetOverride,
            Origin origin,
            Instant now) {
        var enrolment = entered(courseRunId, traineeId, snapshot, channel, origin, now);
        enrolment.status = outcome.status();
        enrolment.completedAt = outcome.completedAt();
        enrolment.targetOverride = targetOverride;
        return enrolment;
    }

    private static Enrolment entered(
            UUID courseRunId, UUID traineeId, Snapshot snapshot, Channel channel, Origin origin, Instant now) {
        var enrolment = new Enrolment();
        enrolment.id = Ids.next();
        enrolment.courseRunId = courseRunId;
        enrolment.traineeId = traineeId;
        enrolment.cityCode = snapshot.cityCode();
        enrolment.institutionCode = snapshot.institutionCode();
        enrolment.rank = snapshot.rank();
        enrolment.seat = EnrolmentSeat.in(channel);
        enrolment.provenance = origin.provenance();
        enrolment.dataset = origin.dataset();
        enrolment.recordedAt = now;
        enrolment.updatedAt = now;
        return enrolment;
    }

    /** Corrects what was so on the day; what a course was completed with is for ever. */
    void correct(Snapshot corrected, String override, Instant now) {
        if (status.isCompleted() && corrected.rank() != rank) {
            throw DomainException.at("/rank", ErrorCode.RANK_IS_FIXED);
        }
        cityCode = corrected.cityCode();
        institutionCode = corrected.institutionCode();
        rank = corrected.rank();
        targetOverride = override;
        updatedAt = now;
    }

    /** Corrects how an enrolment of the past ended, as a file says it anew. */
    void correct(Outcome outcome, Instant now) {
        status = outcome.status();
        completedAt = outcome.completedAt();
        updatedAt = now;
    }

    /** Is kept a seat for until then: from the first, or after having waited. */
    void invited(Instant until, Instant now) {
        moveTo(EnrolmentStatus.INVITED, null, now);
        expiresAt = until;
    }

    /** Waits in the queue of that lane: for the first time, or behind another queue. */
    void waiting(String lane, Instant now) {
        if (status != EnrolmentStatus.WAITLISTED) {
            moveTo(EnrolmentStatus.WAITLISTED, null, now);
        }
        seat = seat.waitingFor(lane);
        updatedAt = now;
    }

    /** Has a part of its continent's share of the seats; null where the run has no such share. */
    void takesFrom(String lane) {
        seat = seat.ofShare(lane);
    }

    /** Goes to a status that is neither kept until some time nor waited in. */
    void become(EnrolmentStatus next, String reason, Instant now) {
        moveTo(next, reason, now);
        if (!next.hasSeat()) {
            seat = seat.wanting(null);
        }
        if (next == EnrolmentStatus.COMPLETED) {
            completedAt = now;
        }
    }

    private void moveTo(EnrolmentStatus next, String reason, Instant now) {
        if (status != null && !status.canBecome(next)) {
            throw DomainException.illegalTransition(status, next);
        }
        status = next;
        statusReason = Texts.clean(reason);
        expiresAt = null;
        seat = seat.waitingFor(null);
        updatedAt = now;
    }

    /** Would rather take part that way and waits for it, with the seat it has; null when it no longer wants to. */
    void want(Channel other, Instant now) {
        seat = seat.wanting(other);
        updatedAt = now;
    }

    /** Takes part that way from now on. */
    void switchTo(Channel other, Instant now) {
        seat = seat.switchedTo(other);
        updatedAt = now;
    }

    /** Is opened by that token from now on, and by no earlier one; only its hash is kept. */
    void heldWith(String token) {
        tokenHash = Secrets.hash(token);
    }

    boolean isHeldWith(String token) {
        return Secrets.matches(token, tokenHash);
    }

    UUID id() {
        return id;
    }

    UUID runId() {
        return courseRunId;
    }

    UUID traineeId() {
        return traineeId;
    }

    Snapshot snapshot() {
        return new Snapshot(cityCode, institutionCode, rank);
    }

    String cityCode() {
        return cityCode;
    }

    EnrolmentSeat seat() {
        return seat;
    }

    EnrolmentStatus status() {
        return status;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String targetOverride() {
        return targetOverride;
    }

    Provenance provenance() {
        return provenance;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    int version() {
        return version;
    }

    EnrolmentFacts toFacts() {
        return new EnrolmentFacts(
                id,
                courseRunId,
                traineeId,
                cityCode,
                institutionCode,
                rank,
                seat.channel(),
                status,
                completedAt,
                provenance,
                dataset,
                version);
    }

    EnrolmentView toView() {
        return new EnrolmentView(
                id,
                courseRunId,
                traineeId,
                cityCode,
                institutionCode,
                rank,
                seat.channel(),
                seat.wantedChannel(),
                status,
                statusReason,
                targetOverride,
                seat.waitsFor(),
                null,
                expiresAt,
                completedAt,
                provenance,
                dataset,
                recordedAt,
                updatedAt,
                version,
                null);
    }
}
