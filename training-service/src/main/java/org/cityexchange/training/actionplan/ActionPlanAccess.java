package org.cityexchange.training.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.Enrolments;

/**
 * Who may see and change an action plan: whoever holds the enrolment's secret, administrators, and the coordinators of the
 * enrolment's city; organizers see what is approved, auditors everything. To everybody else it does not exist.
 */
@ApplicationScoped
class ActionPlanAccess {

    private final Enrolments enrolments;
    private final Cities cities;
    private final Caller caller;

    ActionPlanAccess(Enrolments enrolments, Cities cities, Caller caller) {
        this.enrolments = enrolments;
        this.cities = cities;
        this.caller = caller;
    }

    /** In what role somebody deals with an action plan. */
    enum As {
        TRAINEE,
        COORDINATOR,
        ADMIN
    }

    /** The role in which the caller may deal with the plan of that enrolment; to everybody else it does not exist. */
    As toChange(UUID enrolmentId, String city, String token) {
        if (enrolments.isHeldWith(enrolmentId, token)) {
            return As.TRAINEE;
        }
        if (caller.hasAny(Roles.TRAINING_ADMIN)) {
            return As.ADMIN;
        }
        if (coordinates(city)) {
            return As.COORDINATOR;
        }
        throw DomainException.notFound();
    }

    /** The enrolment of a plan that is begun, and in what role. */
    EnrolmentFacts toBegin(UUID enrolmentId, String token) {
        var enrolment = enrolments.get(enrolmentId);
        toChange(enrolmentId, enrolment.cityCode(), token);
        return enrolment;
    }

    /** Refuses whoever may not see the plan, as if there were none. */
    void demandSeen(ActionPlan plan, String token) {
        var seen = caller.hasAny(Roles.AUDITOR) || (caller.hasAny(Roles.ORGANIZER) && plan.approvedAt() != null);
        if (!seen) {
            toChange(plan.enrolmentId(), plan.cityCode(), token);
        }
    }

    /** Refuses whoever is no member of the staff that deals with the plan, as if there were none. */
    void demandStaff(ActionPlan plan) {
        if (!caller.hasAny(Roles.TRAINING_ADMIN) && !coordinates(plan.cityCode())) {
            throw DomainException.notFound();
        }
    }

    private boolean coordinates(String city) {
        return caller.hasAny(Roles.CITY_COORDINATOR)
                && recordedAs(List.copyOf(caller.cities())).contains(city);
    }

    /** The codes under which people of these cities may have been recorded; one that nobody knows finds nothing. */
    List<String> recordedAs(List<String> codes) {
        var all = new ArrayList<String>();
        codes.forEach(code -> all.addAll(cities.recordedAs(code)));
        return all;
    }

    /** What of all plans the caller may see. */
    Seen seen() {
        if (caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR)) {
            return new Seen(List.of("1 = 1"), Map.of());
        }
        var mine = new ArrayList<>(List.of("1 = 0"));
        var parameters = new HashMap<String, Object>();
        if (caller.hasAny(Roles.CITY_COORDINATOR)) {
            mine.add("%s.cityCode in :myCities");
            parameters.put("myCities", recordedAs(List.copyOf(caller.cities())));
        }
        if (caller.hasAny(Roles.ORGANIZER)) {
            mine.add("%s.approvedAt is not null");
        }
        return new Seen(mine, parameters);
    }

    /** What of all plans somebody sees: any of these conditions holds, in which {@code %s} stands for the plan. */
    record Seen(List<String> conditions, Map<String, Object> parameters) {

        /** In HQL, of a plan under that alias. */
        String ofPlans(String alias) {
            return "(" + String.join(" or ", conditions).replace("%s", alias) + ")";
        }
    }
}
