package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;
import org.cityexchange.training.enrolment.Seating.Freed;

/** The shares of the seats that a course run gives to continents, by the scheme of its target. */
@ApplicationScoped
@Transactional
class ContinentQuotas {

    private final EnrolmentRepository enrolments;
    private final EnrolmentNews news;
    private final CourseRuns runs;
    private final TargetRegion region;
    private final Seating seating;
    private final Quotas quotas;

    ContinentQuotas(
            EnrolmentRepository enrolments,
            EnrolmentNews news,
            CourseRuns runs,
            TargetRegion region,
            Seating seating,
            Quotas quotas) {
        this.enrolments = enrolments;
        this.news = news;
        this.runs = runs;
        this.region = region;
        this.seating = seating;
        this.quotas = quotas;
    }

    List<ContinentQuota> of(String runRef) {
        return quotas.of(Lanes.shares(runs.get(runRef).id())).stream()
                .map(ContinentQuota::of)
                .toList();
    }

    /** What the sizes are, in a number that changes when one of them does. */
    static long versionOf(List<ContinentQuota> all) {
        return Etag.versionOf(
                all.stream().map(each -> each.continent() + "=" + each.size()).toList());
    }

    /** Sets shares; refuses one that is smaller than what its people have already. */
    List<ContinentQuota> resize(String runRef, String ifMatch, ContinentQuotasRequest request) {
        var run = seating.lock(runs.get(runRef).id());
        Etag.demand(ifMatch, versionOf(of(runRef)));
        Enroller.demandOpen(run);
        demandOnce(request.items());
        var changes = new Changes();
        request.items().stream()
                .sorted(Comparator.comparing(item -> item.continent().name()))
                .forEach(item -> resize(run, item, changes));
        news.tell(changes);
        return of(runRef);
    }

    private void resize(CourseRunFacts run, ContinentQuotasRequest.Item item, Changes changes) {
        var lane = item.continent().name();
        var owner = Lanes.shares(run.id());
        if (quotas.locked(owner, lane).isEmpty()) {
            quotas.resize(owner, lane, null);
            count(run, lane);
        }
        seating.pass(run, List.of(new Freed(lane, quotas.resize(owner, lane, item.size()))), changes);
    }

    /** Whoever is there already counts to a share that comes later. */
    private void count(CourseRunFacts run, String lane) {
        for (var enrolment : enrolments.locked(run.id(), EnrolmentRepository.COUNTED)) {
            if (region.placeOf(run, enrolment.cityCode()).continent().name().equals(lane)) {
                quotas.claim(Lanes.shares(run.id()), lane, List.of(enrolment.id()));
                enrolment.takesFrom(lane);
            }
        }
        enrolments.flush();
    }

    private static void demandOnce(List<ContinentQuotasRequest.Item> items) {
        var seen = EnumSet.noneOf(Continent.class);
        for (int i = 0; i < items.size(); i++) {
            var continent = items.get(i).continent();
            if (!seen.add(continent)) {
                throw DomainException.at("/items/" + i + "/continent", ErrorCode.DUPLICATE_VALUE, continent);
            }
        }
    }
}
