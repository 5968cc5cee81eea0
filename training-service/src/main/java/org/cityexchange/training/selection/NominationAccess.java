package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.institution.InstitutionRef;

/**
 * Who may see and change nominations: administrators all, coordinators those of people of their cities; auditors see all
 * without the person. To everybody else, what is another city's does not exist.
 */
@ApplicationScoped
class NominationAccess {

    private final NominationRepository nominations;
    private final Cities cities;
    private final Caller caller;

    NominationAccess(NominationRepository nominations, Cities cities, Caller caller) {
        this.nominations = nominations;
        this.cities = cities;
        this.caller = caller;
    }

    /** The nomination, if the caller may see it. */
    Nomination visible(UUID id) {
        var own = ownCities();
        return nominations
                .findByIdOptional(id)
                .filter(nomination -> own == null || own.contains(nomination.cityCode()))
                .orElseThrow(DomainException::notFound);
    }

    /** The codes under which people whom the caller sees may have been recorded; null for everybody's. */
    List<String> ownCities() {
        return isAdmin() || isAuditor() ? null : recordedAs(caller.cities());
    }

    /** The same of these cities. */
    List<String> recordedAs(Collection<String> codes) {
        var all = new ArrayList<String>();
        codes.forEach(code -> all.addAll(cities.recordedAs(code)));
        return all;
    }

    /**
     * Refuses an institution for which whoever acts for these cities may not nominate: one that lies in none of them.
     *
     * @param own null for who may nominate for every institution
     */
    static void demandOwn(InstitutionRef institution, List<String> own) {
        if (own != null && (institution.city() == null || !own.contains(institution.city()))) {
            throw DomainException.at("/institutionCode", ErrorCode.INSTITUTION_NOT_YOURS, institution.code());
        }
    }

    boolean isAdmin() {
        return caller.hasAny(Roles.TRAINING_ADMIN);
    }

    /** Whether the caller sees nominations without the person; a coordinator who audits as well acts as coordinator. */
    boolean isAuditor() {
        return caller.hasAny(Roles.AUDITOR) && !caller.hasAny(Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR);
    }
}
