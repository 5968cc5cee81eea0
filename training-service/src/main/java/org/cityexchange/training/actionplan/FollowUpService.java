package org.cityexchange.training.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.training.actionplan.ActionPlanLetters.Occasion;

/** How action plans go: asking for it when it is time, and taking the answers in. */
@ApplicationScoped
@Transactional
class FollowUpService {

    private final FollowUpRepository followUps;
    private final ActionPlanRepository plans;
    private final ActionPlanAccess access;
    private final ActionPlanLetters letters;
    private final Clock clock;

    FollowUpService(
            FollowUpRepository followUps,
            ActionPlanRepository plans,
            ActionPlanAccess access,
            ActionPlanLetters letters,
            Clock clock) {
        this.followUps = followUps;
        this.plans = plans;
        this.access = access;
        this.letters = letters;
        this.clock = clock;
    }

    /** The follow-ups of a plan, in their order. */
    List<FollowUpView> ofPlan(UUID planId, String token) {
        var plan = plans.get(planId);
        access.demandSeen(plan, token);
        return followUps.ofPlan(planId).stream().map(each -> each.toView(plan)).toList();
    }

    PageOf<FollowUpView> page(FollowUpFilter filter, PageParams params) {
        var cities = filter.city.isEmpty() ? null : access.recordedAs(filter.city);
        var page = followUps.page(filter, cities, access.seen(), params);
        Map<UUID, ActionPlan> known =
                plans
                        .list(
                                "id in ?1",
                                page.items().stream().map(FollowUp::planId).toList())
                        .stream()
                        .collect(Collectors.toMap(ActionPlan::id, Function.identity()));
        return page.map(each -> each.toView(known.get(each.planId())));
    }

    /** One follow-up, for whoever was asked and for whoever sees the plan. */
    FollowUpView get(UUID id, String token) {
        var followUp = followUps.get(id);
        var plan = plans.get(followUp.planId());
        if (!followUp.isOpenedBy(token)) {
            access.demandSeen(plan, null);
        }
        return followUp.toView(plan);
    }

    /** Takes an answer in, from whoever was asked or from the staff; the plan then says how its measures stand. */
    FollowUpView answer(UUID id, String token, FollowUpAnswer answer) {
        var followUp = followUps.get(id);
        var plan = plans.lock(plans.get(followUp.planId()));
        followUps.lock(followUp);
        var through = followUp.isOpenedBy(token) ? AnswerChannel.LINK : AnswerChannel.STAFF;
        if (through == AnswerChannel.STAFF) {
            access.demandStaff(plan);
        }
        var now = clock.instant();
        followUp.receive(answer, through, now);
        plan.record(answer.actuals(), now);
        followUps.flush();
        if (followUps.ofPlan(plan.id()).stream().noneMatch(each -> each.status().isOpen())) {
            plan.become(ActionPlanStatus.COMPLETED, null, now);
        }
        followUps.flush();
        return followUp.toView(plan);
    }

    /** Those about which somebody is to be told something now. */
    List<UUID> toBeTold() {
        return followUps.toBeTold(clock.instant());
    }

    /** Asks or reminds, whichever it is time for; nothing where somebody else does it at the moment or has done it. */
    void tell(UUID id) {
        var now = clock.instant();
        followUps.lockedUnlessBusy(id).ifPresent(followUp -> {
            var plan = plans.get(followUp.planId());
            if (followUp.isToBeReminded(now)) {
                var token = token(plan);
                followUp.remind(token, now);
                mail(Occasion.REMINDED, followUp, plan, token);
            } else if (followUp.isToBeAsked(now)) {
                var token = token(plan);
                followUp.ask(token, now);
                mail(Occasion.ASKED, followUp, plan, token);
            }
        });
    }

    private String token(ActionPlan plan) {
        return letters.reaches(plan) ? Secrets.newToken() : null;
    }

    private void mail(Occasion occasion, FollowUp followUp, ActionPlan plan, String token) {
        if (token != null) {
            letters.ask(occasion, followUp, plan, token);
        }
    }
}
