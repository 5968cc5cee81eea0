package org.cityexchange.training.actionplan;

import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.actionplan.ActionPlanAccess.As;
import org.cityexchange.training.enrolment.EnrolmentStatus;

/** Which status of an action plan can be asked for, and by whom; the last one is reached by the last follow-up. */
final class ActionPlanSteps {

    private ActionPlanSteps() {}

    /** What stands in the way of asking for that status; empty when nothing does. */
    static Optional<DomainException> obstacle(ActionPlan plan, ActionPlanStatus to, As as, EnrolmentStatus enrolment) {
        if (!plan.status().canBecome(to) || !mayAsk(plan.status(), to, as)) {
            return Optional.of(DomainException.illegalTransition(plan.status(), to));
        }
        if (to == ActionPlanStatus.SUBMITTED && !plan.hasMeasures()) {
            return Optional.of(new DomainException(ErrorCode.ACTION_PLAN_WITHOUT_MEASURES));
        }
        if (to == ActionPlanStatus.APPROVED && enrolment != EnrolmentStatus.COMPLETED) {
            return Optional.of(new DomainException(ErrorCode.ENROLMENT_NOT_COMPLETED, enrolment));
        }
        return Optional.empty();
    }

    private static boolean mayAsk(ActionPlanStatus from, ActionPlanStatus to, As as) {
        return switch (to) {
            case SUBMITTED -> true;
            case APPROVED, RETURNED -> as == As.ADMIN;
            case WITHDRAWN -> as == As.ADMIN || from != ActionPlanStatus.APPROVED;
            case DRAFT, COMPLETED -> false;
        };
    }
}
