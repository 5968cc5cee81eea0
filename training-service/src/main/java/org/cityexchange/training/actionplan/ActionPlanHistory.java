package org.cityexchange.training.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.alumni.EngagementHistorySource;
import org.cityexchange.training.alumni.HistoryEntry;
import org.cityexchange.training.alumni.HistoryKind;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;

/** Action plans of alumni that were approved, and what alumni told of them. */
@ApplicationScoped
class ActionPlanHistory implements EngagementHistorySource {

    private final ActionPlanRepository plans;
    private final FollowUpRepository followUps;
    private final CourseRuns runs;

    ActionPlanHistory(ActionPlanRepository plans, FollowUpRepository followUps, CourseRuns runs) {
        this.plans = plans;
        this.followUps = followUps;
        this.runs = runs;
    }

    @Override
    public List<HistoryEntry> of(Person person, Timelines.Place behind, int most) {
        var received = followUps.received(person.trainees(), behind.at(), behind.id(), most);
        var approved = plans.approved(person.trainees(), behind.at(), behind.id(), most);
        var about = plans
                .list("id in ?1", received.stream().map(FollowUp::planId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(ActionPlan::id, ActionPlan::runId));
        var courses = runs.byId(
                Stream.concat(about.values().stream(), approved.stream().map(ActionPlan::runId))
                        .collect(Collectors.toSet()));
        return Stream.concat(
                        received.stream()
                                .map(each -> new HistoryEntry(
                                        each.id(),
                                        HistoryKind.FOLLOW_UP_RECEIVED,
                                        each.receivedAt(),
                                        title(courses, about.get(each.planId())),
                                        "/v1/action-plan-follow-ups/" + each.id())),
                        approved.stream()
                                .map(each -> new HistoryEntry(
                                        each.id(),
                                        HistoryKind.ACTION_PLAN_APPROVED,
                                        each.approvedAt(),
                                        title(courses, each.runId()),
                                        "/v1/action-plans/" + each.id())))
                .toList();
    }

    private static LocalizedText title(Map<UUID, CourseRunFacts> courses, UUID run) {
        var course = courses.get(run);
        return course == null ? null : course.title();
    }
}
