package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.outcome.Outcomes;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Entries: sent in by cities and organizers, seen by everybody once the contest is published. */
@ApplicationScoped
@Transactional
class EntryService {

    private final ContestRepository contests;
    private final EntryRepository entries;
    private final Judges judges;
    private final Cities cities;
    private final Outcomes outcomes;
    private final Pages pages;
    private final Caller caller;
    private final Clock clock;

    EntryService(
            ContestRepository contests,
            EntryRepository entries,
            Judges judges,
            Cities cities,
            Outcomes outcomes,
            Pages pages,
            Caller caller,
            Clock clock) {
        this.contests = contests;
        this.entries = entries;
        this.judges = judges;
        this.cities = cities;
        this.outcomes = outcomes;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them for whoever works on the contest; a coordinator's own; nobody else's before they are published. */
    PageOf<EntryView> page(String contestRef, PageParams params) {
        var contest = contests.visible(contestRef);
        var listing = Listing.of(ContestEntry.class, ContestEntry::id)
                .where("e.contestId = :contest", "contest", contest.id())
                .sortableBy("enteredAt", "e.enteredAt", Instant.class, ContestEntry::enteredAt)
                .sortedBy("enteredAt");
        if (!seesAll(contest)) {
            listing.within("e.cityCode in :cities", Map.of("cities", ownCities()));
        }
        return pages.page(listing, params).mapAll(this::shown);
    }

    EntryView get(String contestRef, UUID id) {
        var contest = contests.visible(contestRef);
        return entries.find("contestId = ?1 and id = ?2", contest.id(), id)
                .firstResultOptional()
                .filter(entry -> seesAll(contest) || ownCities().contains(entry.cityCode()))
                .map(entry -> shown(List.of(entry)).get(0))
                .orElseThrow(DomainException::notFound);
    }

    private List<EntryView> shown(List<ContestEntry> found) {
        var views = found.stream().map(ContestEntry::toView).toList();
        var phases = outcomes.phases(views.stream()
                .map(EntryView::outcomeId)
                .filter(Objects::nonNull)
                .toList());
        return views.stream()
                .map(view -> view.outcomeId() == null ? view : view.with(phases.get(view.outcomeId())))
                .toList();
    }

    EntryView enter(String contestRef, EntryRequest request) {
        return enter(contestRef, request, null);
    }

    /** @param outcomeId the outcome of training that it presents, or null */
    EntryView enter(String contestRef, EntryRequest request, UUID outcomeId) {
        var contest = contests.holding(contests.visible(contestRef));
        if (!caller.organizesFor(contest.ownerInstitution()) && !ownCities().contains(request.cityCode())) {
            throw DomainException.at("/cityCode", ErrorCode.CITY_NOT_YOURS, request.cityCode());
        }
        contest.demand(ContestStatus.CALL_OPEN);
        demandKnownCities(request);
        var entry = ContestEntry.of(contest.id(), request, outcomeId, clock.instant());
        entries.persistAndFlush(entry);
        return shown(List.of(entry)).get(0);
    }

    private boolean seesAll(Contest contest) {
        return contest.status() == ContestStatus.PUBLISHED
                || caller.seesAllOf(contest.ownerInstitution())
                || (contest.status() != ContestStatus.CALL_OPEN && judges.isJudge(contest.id()));
    }

    private List<String> ownCities() {
        return caller.hasAny(Roles.CITY_COORDINATOR) ? List.copyOf(caller.cities()) : List.of();
    }

    private void demandKnownCities(EntryRequest request) {
        var named = Stream.of(request.cityCode(), request.partnerCityCode())
                .filter(Objects::nonNull)
                .toList();
        var known = cities.byCodes(named);
        for (var code : named) {
            if (!known.containsKey(code)) {
                var property = code.equals(request.cityCode()) ? "/cityCode" : "/partnerCityCode";
                throw DomainException.at(property, ErrorCode.UNKNOWN_CITY, code);
            }
        }
    }
}
