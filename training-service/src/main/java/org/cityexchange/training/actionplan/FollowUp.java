package org.cityexchange.training.actionplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Secrets;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How an action plan goes some months after the course was completed: asked for, and answered. */
@Entity
@Table(name = "action_plan_follow_up")
class FollowUp {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID actionPlanId;
    private int months;
    private LocalDate dueOn;
    private Instant dueAt;
    private Instant overdueAt;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    private byte[] tokenHash;
    private Instant askedAt;
    private Instant sentAt;
    private Instant remindedAt;
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private AnswerChannel receivedThrough;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Actual> actuals;

    private String note;

    protected FollowUp() {}

    /**
     * The follow-up of a plan so many months after that moment. Months are those of the calendar where the course was
     * held: a month after 31 January is the last of February.
     *
     * @param answerWithinDays after how many days it is late
     */
    static FollowUp of(UUID actionPlanId, Instant completedAt, ZoneId zone, int months, int answerWithinDays) {
        var followUp = new FollowUp();
        followUp.id = Ids.next();
        followUp.actionPlanId = actionPlanId;
        followUp.months = months;
        followUp.dueOn = LocalDate.ofInstant(completedAt, zone).plusMonths(months);
        followUp.dueAt = followUp.dueOn.atStartOfDay(zone).toInstant();
        followUp.overdueAt =
                followUp.dueOn.plusDays(answerWithinDays).atStartOfDay(zone).toInstant();
        followUp.status = FollowUpStatus.DUE;
        return followUp;
    }

    /** Whether somebody is to be asked now. */
    boolean isToBeAsked(Instant now) {
        return status == FollowUpStatus.DUE && askedAt == null && !now.isBefore(dueAt);
    }

    /** Whether it is late now and nobody knows yet. */
    boolean isToBeReminded(Instant now) {
        return (status == FollowUpStatus.DUE || status == FollowUpStatus.SENT) && !now.isBefore(overdueAt);
    }

    /**
     * Somebody is asked.
     *
     * @param token what the mail says; null where there is nowhere to send one, so that it stays due
     */
    void ask(String token, Instant now) {
        askedAt = now;
        if (token != null) {
            tokenHash = Secrets.hash(token);
            sentAt = now;
            status = FollowUpStatus.SENT;
        }
    }

    /**
     * Is late.
     *
     * @param token what the reminder says, and the mail before no longer; null where there is nowhere to send one
     */
    void remind(String token, Instant now) {
        status = FollowUpStatus.OVERDUE;
        if (token != null) {
            tokenHash = Secrets.hash(token);
            remindedAt = now;
        }
    }

    /** Is answered; once. Whoever was asked can still read it. */
    void receive(FollowUpAnswer answer, AnswerChannel through, Instant now) {
        if (status == FollowUpStatus.RECEIVED) {
            throw new DomainException(ErrorCode.FOLLOW_UP_ANSWERED);
        }
        if (!status.isOpen() || now.isBefore(dueAt)) {
            throw new DomainException(ErrorCode.FOLLOW_UP_NOT_DUE, dueOn, status);
        }
        status = FollowUpStatus.RECEIVED;
        receivedAt = now;
        receivedThrough = through;
        actuals = answer.actuals();
        note = answer.note();
    }

    /** Is not asked for any more, if it was not answered. */
    void cancel() {
        if (status.isOpen()) {
            status = FollowUpStatus.CANCELLED;
            tokenHash = null;
        }
    }

    boolean isOpenedBy(String token) {
        return Secrets.matches(token, tokenHash);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return actionPlanId;
    }

    int months() {
        return months;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    FollowUpStatus status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    int version() {
        return version;
    }

    FollowUpView toView(ActionPlan plan) {
        return new FollowUpView(
                id,
                actionPlanId,
                plan.runId(),
                plan.traineeId(),
                plan.cityCode(),
                months,
                dueOn,
                status,
                sentAt,
                remindedAt,
                receivedAt,
                receivedThrough,
                actuals == null ? List.of() : actuals,
                note,
                version);
    }
}
