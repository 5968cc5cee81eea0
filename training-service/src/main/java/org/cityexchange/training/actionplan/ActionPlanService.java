package org.cityexchange.training.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.actionplan.ActionPlanLetters.Occasion;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.Enrolments;
import org.cityexchange.training.enrolment.EnrolmentsChanged;
import org.cityexchange.training.policy.Policies;
import org.cityexchange.training.trainee.Trainees;

/** Action plans, from the first draft until they are approved; what follows is up to {@link FollowUpService}. */
@ApplicationScoped
@Transactional
class ActionPlanService {

    /** Of whom a plan may be begun: during the course, and once it was completed. */
    private static final Set<EnrolmentStatus> TAKING_PART =
            EnumSet.of(EnrolmentStatus.CONFIRMED, EnrolmentStatus.ATTENDING, EnrolmentStatus.COMPLETED);

    private final ActionPlanRepository plans;
    private final FollowUpRepository followUps;
    private final ActionPlanAccess access;
    private final ActionPlanLetters letters;
    private final ActionPlanConfig config;
    private final Enrolments enrolments;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Policies policies;
    private final MergePatch patches;
    private final CallerLocale locale;
    private final Clock clock;

    ActionPlanService(
            ActionPlanRepository plans,
            FollowUpRepository followUps,
            ActionPlanAccess access,
            ActionPlanLetters letters,
            ActionPlanConfig config,
            Enrolments enrolments,
            CourseRuns runs,
            Trainees trainees,
            Policies policies,
            MergePatch patches,
            CallerLocale locale,
            Clock clock) {
        this.plans = plans;
        this.followUps = followUps;
        this.access = access;
        this.letters = letters;
        this.config = config;
        this.enrolments = enrolments;
        this.runs = runs;
        this.trainees = trainees;
        this.policies = policies;
        this.patches = patches;
        this.locale = locale;
        this.clock = clock;
    }

    /** Begins a plan. */
    ActionPlanView begin(ActionPlanRequest request, String token) {
        var enrolment = access.toBegin(request.enrolmentId(), token);
        if (!TAKING_PART.contains(enrolment.status())) {
            throw DomainException.at("/enrolmentId", ErrorCode.ENROLMENT_NOT_COMPLETED, enrolment.status());
        }
        var details = request.details();
        checkPolicies(details);
        if (plans.hasLive(enrolment.id())) {
            throw DomainException.at("/enrolmentId", ErrorCode.DUPLICATE_ACTION_PLAN);
        }
        var plan = ActionPlan.draft(enrolment, details, clock.instant());
        plans.persistAndFlush(plan);
        return plan.toView();
    }

    ActionPlanView get(UUID id, String token) {
        var plan = plans.get(id);
        access.demandSeen(plan, token);
        return plan.toView();
    }

    PageOf<ActionPlanView> page(ActionPlanFilter filter, PageParams params) {
        var run = filter.courseRun == null ? null : runs.get(filter.courseRun).id();
        var people = filter.trainee.isEmpty() ? null : trainees.recordedAs(filter.trainee);
        var cities = filter.city.isEmpty() ? null : access.recordedAs(filter.city);
        return plans.page(filter, run, people, cities, access.seen(), params).map(ActionPlan::toView);
    }

    /** Says something anew about a plan, until it is submitted. */
    ActionPlanView change(UUID id, String token, String ifMatch, JsonNode patch) {
        var plan = plans.get(id);
        access.toChange(plan.enrolmentId(), plan.cityCode(), token);
        plans.lock(plan);
        Etag.demand(ifMatch, plan.version());
        var details = patches.apply(plan.details(), patch, ActionPlanDetails.class);
        checkPolicies(details);
        plan.change(details, clock.instant());
        plans.flush();
        return plan.toView();
    }

    private void checkPolicies(ActionPlanDetails details) {
        var known = policies.existing(details.policies());
        for (int i = 0; i < details.policies().size(); i++) {
            var code = details.policies().get(i);
            if (!known.contains(code)) {
                throw DomainException.at("/policies/" + i, ErrorCode.UNKNOWN_REFERENCE, code);
            }
        }
    }

    Transitions transitions(UUID id, String token) {
        var plan = plans.get(id);
        var as = access.toChange(plan.enrolmentId(), plan.cityCode(), token);
        var enrolment = enrolments.get(plan.enrolmentId()).status();
        return Transitions.from(
                plan.status(),
                ActionPlanStatus.values(),
                to -> ActionPlanSteps.obstacle(plan, to, as, enrolment),
                locale);
    }

    /** Brings a plan to the status that somebody asks for; with its approval the follow-ups are planned. */
    ActionPlanView become(UUID id, String token, ActionPlanTransitionRequest request) {
        var plan = plans.get(id);
        var as = access.toChange(plan.enrolmentId(), plan.cityCode(), token);
        var enrolment = enrolments.lock(plan.enrolmentId());
        plans.lock(plan);
        ActionPlanSteps.obstacle(plan, request.to(), as, enrolment.status()).ifPresent(refusal -> {
            throw refusal;
        });
        if (request.to() == ActionPlanStatus.RETURNED && Texts.clean(request.reason()) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        plan.become(request.to(), request.reason(), clock.instant());
        switch (request.to()) {
            case APPROVED -> {
                var zone = runs.get(plan.runId()).zone();
                config.followUpMonths()
                        .forEach(months -> followUps.persist(FollowUp.of(
                                plan.id(), enrolment.completedAt(), zone, months, config.answerWithinDays())));
                letters.tell(Occasion.APPROVED, plan, null);
            }
            case RETURNED -> letters.tell(Occasion.RETURNED, plan, request.reason());
            case WITHDRAWN -> followUps.lockedOf(List.of(plan.id())).forEach(FollowUp::cancel);
            default -> {
                // nothing follows
            }
        }
        plans.flush();
        return plan.toView();
    }

    /** Nothing is to come of a course whose completion was taken back. */
    void onEnrolments(@Observes EnrolmentsChanged event) {
        var revoked = event.changes().stream()
                .filter(change -> change.before() != null && change.became(EnrolmentStatus.REVOKED))
                .map(change -> change.after().id())
                .toList();
        if (revoked.isEmpty()) {
            return;
        }
        var given = plans.lockedOf(revoked).stream()
                .filter(plan -> plan.status().canBecome(ActionPlanStatus.WITHDRAWN))
                .toList();
        given.forEach(plan -> plan.become(ActionPlanStatus.WITHDRAWN, null, clock.instant()));
        if (!given.isEmpty()) {
            followUps.lockedOf(given.stream().map(ActionPlan::id).toList()).forEach(FollowUp::cancel);
        }
    }
}
