package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;

/**
 * Who may see and change what of outcomes. Everybody sees those that are reported, until they are given back, found wrong
 * or taken back; organizers and verifiers all but drafts; coordinators everything of their cities; administrators and
 * auditors everything. Who brought an outcome about is for administrators and the city's coordinators alone.
 */
@ApplicationScoped
class OutcomeAccess {

    private final Cities cities;
    private final Caller caller;

    OutcomeAccess(Cities cities, Caller caller) {
        this.cities = cities;
        this.caller = caller;
    }

    /** The outcome, if the caller may see it. */
    Outcome visible(Optional<Outcome> found) {
        return found.filter(this::sees).orElseThrow(DomainException::notFound);
    }

    private boolean sees(Outcome outcome) {
        return outcome.status().isPublic() || isOfStaff(outcome);
    }

    /** Whether the caller sees what it claims, also once that has been taken back, and how it came to its status. */
    boolean isOfStaff(Outcome outcome) {
        return seesAll()
                || (seesAllReported() && outcome.status() != OutcomeStatus.DRAFT)
                || ownCities().contains(outcome.city());
    }

    /** Whether the caller sees what it claims. */
    boolean seesClaims(Outcome outcome) {
        return outcome.status().isStanding() || isOfStaff(outcome);
    }

    /** Whether the caller sees who brought it about. */
    boolean seesTrainees(Outcome outcome) {
        return isAdmin() || ownCities().contains(outcome.city());
    }

    /** Lets a list hold what the caller may see, and find nothing by claims that were taken back. */
    Listing<Outcome> narrow(Listing<Outcome> listing, boolean byClaims) {
        if (seesAll()) {
            return listing;
        }
        var mine = new ArrayList<>(
                List.of(byClaims ? "e.status in :standing" : "e.status in :standing or e.status = RETRACTED"));
        var parameters = new HashMap<String, Object>(Map.of("standing", OutcomeStatus.STANDING));
        if (seesAllReported()) {
            mine.add("e.status <> DRAFT");
        }
        var own = ownCities();
        if (!own.isEmpty()) {
            mine.add("e.details.city in :ownCities");
            parameters.put("ownCities", own);
        }
        return listing.within(String.join(" or ", mine), parameters);
    }

    /** Refuses a city that the caller may not report for. */
    void demandOwn(String city) {
        if (!isAdmin() && !ownCities().contains(city)) {
            throw DomainException.at("/city", ErrorCode.CITY_NOT_YOURS, city);
        }
    }

    /** Refuses who may not work on it as it is: administrators always may, coordinators while it is theirs to draft. */
    void demandWorker(Outcome outcome) {
        if (isAdmin()) {
            return;
        }
        if (!ownCities().contains(outcome.city())) {
            throw sees(outcome)
                    ? new DomainException(ErrorCode.CITY_NOT_YOURS, outcome.city())
                    : DomainException.notFound();
        }
        if (!outcome.status().isDraft()) {
            throw new DomainException(ErrorCode.OUTCOME_IS_FIXED, outcome.status());
        }
    }

    /** Whom the caller acts for as a coordinator, under every code; empty for everybody else. */
    List<String> ownCities() {
        return caller.hasAny(Roles.CITY_COORDINATOR) ? recordedAs() : List.of();
    }

    private List<String> recordedAs() {
        return caller.cities().stream()
                .sorted()
                .flatMap(city -> cities.recordedAs(city).stream())
                .distinct()
                .toList();
    }

    boolean isAdmin() {
        return caller.hasAny(Roles.TRAINING_ADMIN);
    }

    /** Whether lists show the caller what may be made of a row. */
    boolean isStaff() {
        return seesAll() || seesAllReported() || caller.hasAny(Roles.CITY_COORDINATOR);
    }

    private boolean seesAll() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }

    private boolean seesAllReported() {
        return caller.hasAny(Roles.OUTCOME_VERIFIER, Roles.ORGANIZER);
    }

    /** The caller, acting in the first of these roles that they have. */
    Actor actor(String... roles) {
        var role = Stream.of(roles).filter(caller::hasAny).findFirst().orElse("");
        return new Actor(caller.subject(), role, caller.institutions());
    }

    boolean hasAny(String... roles) {
        return caller.hasAny(roles);
    }
}
