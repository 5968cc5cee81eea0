package org.cityexchange.training.actionplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody wants to bring about at home after a course. */
@Entity
class ActionPlan {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID enrolmentId;
    private UUID traineeId;
    private UUID courseRunId;
    private String cityCode;
    private String problem;
    private String[] policies;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Measure> measures;

    @Enumerated(EnumType.STRING)
    private ActionPlanStatus status;

    private String statusReason;
    private Instant approvedAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected ActionPlan() {}

    static ActionPlan draft(EnrolmentFacts enrolment, ActionPlanDetails details, Instant now) {
        var plan = new ActionPlan();
        plan.id = Ids.next();
        plan.enrolmentId = enrolment.id();
        plan.traineeId = enrolment.traineeId();
        plan.courseRunId = enrolment.runId();
        plan.cityCode = enrolment.cityCode();
        plan.status = ActionPlanStatus.DRAFT;
        plan.createdAt = now;
        plan.describe(details, now);
        return plan;
    }

    /** Says something else; refused once it was submitted. */
    void change(ActionPlanDetails details, Instant now) {
        if (!status.isOpen()) {
            throw new DomainException(ErrorCode.ACTION_PLAN_IS_FIXED, status);
        }
        describe(details, now);
    }

    private void describe(ActionPlanDetails details, Instant now) {
        problem = details.problem();
        policies = details.policies().toArray(String[]::new);
        measures = details.numbered();
        updatedAt = now;
    }

    /** Goes to another status. */
    void become(ActionPlanStatus next, String reason, Instant now) {
        if (!status.canBecome(next)) {
            throw DomainException.illegalTransition(status, next);
        }
        status = next;
        statusReason = Texts.clean(reason);
        updatedAt = now;
        if (next == ActionPlanStatus.APPROVED) {
            approvedAt = now;
        }
    }

    /** Takes over how its measures stand; refuses a measure that it does not have. */
    void record(List<Actual> actuals, Instant now) {
        var known = new ArrayList<>(measures);
        var said = new HashMap<Integer, Integer>();
        for (int i = 0; i < actuals.size(); i++) {
            var each = actuals.get(i);
            var pointer = "/actuals/" + i + "/measure";
            if (each.measure() > known.size()) {
                throw DomainException.at(pointer, ErrorCode.UNKNOWN_MEASURE, each.measure());
            }
            if (said.put(each.measure(), i) != null) {
                throw DomainException.at(pointer, ErrorCode.DUPLICATE_VALUE, each.measure());
            }
            known.set(each.measure() - 1, known.get(each.measure() - 1).withActual(each.actual()));
        }
        measures = known;
        updatedAt = now;
    }

    /** What it says, as it would be said anew. */
    ActionPlanDetails details() {
        return new ActionPlanDetails(
                problem,
                List.of(policies),
                measures.stream()
                        .map(each -> new ActionPlanDetails.Wanted(
                                each.indicator(), each.unit(), each.baseline(), each.target(), each.dueOn()))
                        .toList());
    }

    UUID id() {
        return id;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID traineeId() {
        return traineeId;
    }

    UUID runId() {
        return courseRunId;
    }

    String cityCode() {
        return cityCode;
    }

    ActionPlanStatus status() {
        return status;
    }

    boolean hasMeasures() {
        return !measures.isEmpty();
    }

    Instant approvedAt() {
        return approvedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    ActionPlanView toView() {
        return new ActionPlanView(
                id,
                enrolmentId,
                traineeId,
                courseRunId,
                cityCode,
                problem,
                List.of(policies),
                measures,
                status,
                statusReason,
                approvedAt,
                createdAt,
                updatedAt,
                version);
    }
}
