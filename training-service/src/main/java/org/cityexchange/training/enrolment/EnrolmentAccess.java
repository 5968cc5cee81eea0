package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.enrolment.EnrolmentSteps.As;

/**
 * Who may see and change an enrolment: whoever holds its token, administrators, and the coordinators of its city; to
 * everybody else but auditors it does not exist.
 */
@ApplicationScoped
class EnrolmentAccess {

    /** The header in which the holder shows the enrolment's secret. */
    static final String TOKEN = "Enrolment-Token";

    private final EnrolmentRepository enrolments;
    private final Cities cities;
    private final Caller caller;

    EnrolmentAccess(EnrolmentRepository enrolments, Cities cities, Caller caller) {
        this.enrolments = enrolments;
        this.cities = cities;
        this.caller = caller;
    }

    /** An enrolment and in what role the caller deals with it. */
    record Held(Enrolment enrolment, As as) {}

    /** The enrolment, for somebody who may change it. */
    Held toChange(UUID id, String token) {
        var enrolment = enrolments.get(id);
        if (enrolment.isHeldWith(token)) {
            return new Held(enrolment, As.TRAINEE);
        }
        if (isAdmin()) {
            return new Held(enrolment, As.ADMIN);
        }
        if (isCoordinator() && ownCities().contains(enrolment.cityCode())) {
            return new Held(enrolment, As.COORDINATOR);
        }
        throw DomainException.notFound();
    }

    /** The enrolment, for its holder and for administrators alone. */
    Held ofHolder(UUID id, String token) {
        var held = toChange(id, token);
        if (held.as() == As.COORDINATOR) {
            throw DomainException.notFound();
        }
        return held;
    }

    /** The enrolment, for administrators alone, whose role was checked before. */
    Enrolment ofAdmin(UUID id) {
        return enrolments.get(id);
    }

    /** What the caller may see of the enrolment. */
    EnrolmentView toRead(UUID id, String token) {
        if (caller.hasAny(Roles.AUDITOR)) {
            return enrolments.get(id).toView().masked();
        }
        var held = toChange(id, token);
        return seen(held.enrolment().toView(), held.as());
    }

    /** What somebody in that role sees of an enrolment they may see. */
    static EnrolmentView seen(EnrolmentView view, As as) {
        return as == As.ADMIN ? view : view.withoutOverride();
    }

    boolean isAdmin() {
        return caller.hasAny(Roles.TRAINING_ADMIN);
    }

    boolean isAuditor() {
        return caller.hasAny(Roles.AUDITOR);
    }

    private boolean isCoordinator() {
        return caller.hasAny(Roles.CITY_COORDINATOR);
    }

    /** The codes under which people of a coordinator's cities may have been recorded. */
    List<String> ownCities() {
        var all = new ArrayList<String>();
        caller.cities().forEach(code -> all.addAll(cities.recordedAs(code)));
        return all;
    }
}
