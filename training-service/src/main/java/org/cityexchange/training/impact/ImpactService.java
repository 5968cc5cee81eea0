package org.cityexchange.training.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.OutcomeKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.engagement.ForumCases;
import org.cityexchange.training.engagement.ForumFollowUps;
import org.cityexchange.training.outcome.OutcomeTally;
import org.cityexchange.training.outcome.Outcomes;
import org.cityexchange.training.policy.Policies;
import org.cityexchange.training.policy.PolicyRef;
import org.cityexchange.training.relation.CityRelations;
import org.cityexchange.training.statistics.Snapshot;
import org.cityexchange.training.statistics.TrainingCounts;

/**
 * Puts together what every feature knows of a policy or a city, all at one moment and in as many statements however much
 * that is. Everything counted here is public by itself; no person is in it, only numbers.
 */
@ApplicationScoped
@Transactional
class ImpactService {

    private static final int LATEST = 10;

    private final Snapshot snapshot;
    private final TrainingCounts training;
    private final Outcomes outcomes;
    private final ForumCases forumCases;
    private final ForumFollowUps followUps;
    private final CityRelations relations;
    private final Policies policies;
    private final CourseRuns runs;
    private final Cities cities;

    ImpactService(
            Snapshot snapshot,
            TrainingCounts training,
            Outcomes outcomes,
            ForumCases forumCases,
            ForumFollowUps followUps,
            CityRelations relations,
            Policies policies,
            CourseRuns runs,
            Cities cities) {
        this.snapshot = snapshot;
        this.training = training;
        this.outcomes = outcomes;
        this.forumCases = forumCases;
        this.followUps = followUps;
        this.relations = relations;
        this.policies = policies;
        this.runs = runs;
        this.cities = cities;
    }

    /** What came of teaching a policy. */
    PolicyImpactView ofPolicy(String ref, List<String> datasets, Links links) {
        snapshot.take();
        var policy = policies.get(ref);
        var teaching = runs.teaching(policy.code());
        var figures = training.ofRuns(teaching.stream().map(CourseRunFacts::id).toList(), datasets);
        var trained = effective(figures.cities());
        var tally = outcomes.ofPolicy(policy.code());
        return new PolicyImpactView(
                new PolicyImpactView.Subject(
                        policy.code(), policy.names(), policy.topic(), policy.ownerCity(), policy.status()),
                datasets,
                TrainingImpact.of(figures, new TrainingImpact.Where(runsOf(policy, datasets, links), null, null)),
                trained.size(),
                trained.stream().map(CityRef::country).distinct().count(),
                OutcomeImpact.of(
                        tally,
                        effective(tally.cities()).size(),
                        links.toOutcomes("policy", policy.code()).build()),
                adoptions(policy, tally, links),
                new CountedAt(
                        forumCases.ofOutcomes(outcomes.idsOfPolicy(policy.code())),
                        List.of(),
                        links.to("/v1/forum-cases")
                                .with("policy", policy.code())
                                .build()),
                followUps(teaching, links));
    }

    private static URI runsOf(PolicyRef policy, List<String> datasets, Links links) {
        var link = links.to("/v1/course-runs")
                .with("policy", policy.code())
                .with(
                        "status",
                        Stream.of(CourseRunStatus.values())
                                .filter(CourseRunStatus::counts)
                                .map(Enum::name)
                                .toList());
        return (datasets.isEmpty()
                        ? link.with("provenance", List.of(Provenance.RECORDED.name(), Provenance.IMPORTED.name()))
                        : link.with("dataset", datasets))
                .build();
    }

    private static CountedAt adoptions(PolicyRef policy, OutcomeTally tally, Links links) {
        var byStatus = tally.of(OutcomeKind.POLICY_ADOPTION).by(OutcomeTally.Group::status);
        return new CountedAt(
                CountOf.sum(byStatus),
                CountOf.each(byStatus),
                links.to("/v1/policies/" + policy.code() + "/adoptions").build());
    }

    private CountedAt followUps(List<CourseRunFacts> teaching, Links links) {
        var courses = teaching.stream()
                .map(CourseRunFacts::courseCode)
                .distinct()
                .sorted()
                .toList();
        var byPhase = followUps.ofCourses(courses);
        return new CountedAt(
                CountOf.sum(byPhase),
                CountOf.each(byPhase),
                courses.isEmpty()
                        ? null
                        : links.to("/v1/forum-follow-ups")
                                .with("course", courses)
                                .build());
    }

    /** All that ties a city to the programme; to be asked about the one that others read through to. */
    CityProfileView ofCity(String code, List<String> datasets, Links links) {
        snapshot.take();
        var city = cities.get(code);
        var recordedAs = cities.recordedAs(city.code());
        var byKind = relations.ofCity(recordedAs);
        return new CityProfileView(
                new CityProfileView.Subject(city.code(), city.names(), city.country(), city.kind(), city.status()),
                datasets,
                new CountedAt(
                        CountOf.sum(byKind),
                        CountOf.each(byKind),
                        links.to("/v1/cities/" + city.code() + "/relations").build()),
                TrainingImpact.of(training.ofCity(recordedAs, datasets), statistics(city, datasets, links)),
                outcomes(city, recordedAs, links),
                adopted(recordedAs, links),
                new CountedAt(
                        forumCases.ofCities(recordedAs),
                        List.of(),
                        links.to("/v1/forum-cases").with("city", city.code()).build()),
                forumCases.latestOfCities(recordedAs, LATEST));
    }

    private static TrainingImpact.Where statistics(CityRef city, List<String> datasets, Links links) {
        return new TrainingImpact.Where(
                statistic("course-runs", city, datasets, links),
                statistic("participations", city, datasets, links),
                statistic("distinct-trainees", city, datasets, links));
    }

    private static URI statistic(String measure, CityRef city, List<String> datasets, Links links) {
        return links.to("/v1/statistics/" + measure)
                .with("city", city.code())
                .with("dataset", datasets)
                .build();
    }

    private OutcomeImpact outcomes(CityRef city, List<String> recordedAs, Links links) {
        var tally = outcomes.ofCity(recordedAs);
        return OutcomeImpact.of(
                tally,
                tally.count() == 0 ? 0 : 1,
                links.toOutcomes("city", city.code()).build());
    }

    private List<CityProfileView.Adopted> adopted(List<String> recordedAs, Links links) {
        var adopted = outcomes.adoptedBy(recordedAs);
        var known = policies.byCode(
                adopted.stream().map(each -> each.policy()).collect(Collectors.toCollection(HashSet::new)));
        return adopted.stream()
                .map(each -> new CityProfileView.Adopted(
                        each.policy(),
                        known.get(each.policy()).names(),
                        each.relation(),
                        each.stage(),
                        each.status(),
                        links.to("/v1/outcomes/" + each.outcomeId()).build()))
                .toList();
    }

    private Collection<CityRef> effective(Collection<String> recorded) {
        return cities.byCode(new HashSet<>(cities.effective(recorded).values())).values();
    }
}
