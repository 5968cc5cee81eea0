package org.cityexchange.training.city;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.text.Texts;

/**
 * Merges of cities and their undoing. No row that names a city is touched: whoever reads follows the chain. All of it
 * happens under {@link CityRepository#lockPlaces}, so two merges at once never close a circle.
 */
@ApplicationScoped
@Transactional
class CityMergeService {

    private final CityRepository cities;
    private final CityMergeRepository merges;
    private final CityPlaces places;
    private final List<CityUse> uses;
    private final Outbox outbox;
    private final Event<CityMergeChanged> changes;
    private final Caller caller;
    private final Clock clock;

    CityMergeService(
            CityRepository cities,
            CityMergeRepository merges,
            CityPlaces places,
            @All List<CityUse> uses,
            Outbox outbox,
            Event<CityMergeChanged> changes,
            Caller caller,
            Clock clock) {
        this.cities = cities;
        this.merges = merges;
        this.places = places;
        this.uses = uses;
        this.outbox = outbox;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a merge would do; refused exactly as the merge would be. */
    CityMergeView look(CityMergeRequest request) {
        var merge = planned(city(request.from(), "/from"), city(request.into(), "/into"), request);
        var recorded = cities.mergedInto(request.from());
        return merge.toView(uses.stream()
                .map(use -> new CityMergeView.Use(use.what(), use.count(recorded)))
                .toList());
    }

    /** Lets one city read through to another. */
    CityMergeView merge(CityMergeRequest request) {
        cities.lockPlaces();
        cities.lockedByCode(List.of(request.from(), request.into()));
        var from = city(request.from(), "/from");
        var into = city(request.into(), "/into");
        var merge = planned(from, into, request);
        var now = clock.instant();
        var change = merge.begin(caller.subject(), now);
        merges.persist(merge);
        var about = new ArrayList<City>();
        var facts = new ArrayList<CityEvent>();
        into.takeOver(merge.survivorAfter(), merge.addedNames(), now).ifPresent(fact -> {
            about.add(into);
            facts.add(fact);
        });
        about.add(from);
        facts.add(from.mergeInto(into.code(), now));
        tell(about, facts, change);
        return merge.toView();
    }

    /** Lets a merged city stand for itself again, and gives the survivor back what it was before. */
    CityMergeView become(UUID id, CityMergeTransitionRequest request) {
        cities.lockPlaces();
        var merge = merges.get(id);
        merge.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        cities.lockedByCode(List.of(merge.from(), merge.into()));
        var from = city(merge.from(), "/from");
        var into = city(merge.into(), "/into");
        var now = clock.instant();
        var change = merge.undo(caller.subject(), request.reason(), now);
        merges.after(merge).forEach(later -> later.restOn(merge));
        var about = new ArrayList<>(List.of(from));
        var facts = new ArrayList<CityEvent>(List.of(from.standForItself(now)));
        into.giveBack(places.withoutCycle(merge.restored(into.details()), into.details()), merge.addedNames(), now)
                .ifPresent(fact -> {
                    about.add(into);
                    facts.add(fact);
                });
        tell(about, facts, change);
        return merge.toView();
    }

    private void tell(List<City> about, List<CityEvent> facts, CityMergeChanged change) {
        changes.fire(change);
        var revisions = outbox.addAll(facts);
        for (int i = 0; i < revisions.size(); i++) {
            about.get(i).toldAs(revisions.get(i));
        }
        merges.flush(); // the answer shows the version after the change
    }

    private City city(String code, String pointer) {
        return cities.byCode(code).orElseThrow(() -> DomainException.at(pointer, ErrorCode.UNKNOWN_CITY, code));
    }

    private CityMerge planned(City from, City into, CityMergeRequest request) {
        if (cities.upwardsFrom(into.code()).contains(from.code())) {
            throw DomainException.at("/into", ErrorCode.CYCLE, from.code());
        }
        demandActive(from, "/from");
        demandActive(into, "/into");
        demandSameCountry(from, into, request);
        var before = into.details();
        var after = CityMergeField.taking(request.fields(), before, from.details());
        if (after.parent() != null && !after.parent().equals(before.parent())) {
            places.checkParent(after);
        }
        var added = request.fields().contains(CityMergeField.ALIASES)
                ? into.names().missing(from.names())
                : List.<FurtherName>of();
        return CityMerge.planned(request, before, after, added);
    }

    private static void demandActive(City city, String pointer) {
        if (city.status() != CityStatus.ACTIVE) {
            throw DomainException.at(pointer, ErrorCode.CITY_NOT_ACTIVE, city.code(), city.status());
        }
    }

    private static void demandSameCountry(City from, City into, CityMergeRequest request) {
        var foreign = !from.details().country().equals(into.details().country());
        if (foreign && !request.force()) {
            throw DomainException.at(
                    "/into",
                    ErrorCode.MERGE_ACROSS_COUNTRIES,
                    into.code(),
                    into.details().country());
        }
        if (foreign && Texts.clean(request.reason()) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
    }
}
