package org.cityexchange.training.institution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;
import org.hibernate.exception.ConstraintViolationException;

/** What can be done to institutions. The keepers of the registry change everything, a city's coordinator the contact. */
@ApplicationScoped
@Transactional
class InstitutionService {

    private static final String CONTACT = "contact";

    private final InstitutionRepository institutions;
    private final Cities cities;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    InstitutionService(
            InstitutionRepository institutions, Cities cities, MergePatch patches, Caller caller, Clock clock) {
        this.institutions = institutions;
        this.cities = cities;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters an institution. */
    InstitutionView create(InstitutionRequest request) {
        institutions.lockParents();
        if (institutions.byCode(request.code()).isPresent()) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, request.code());
        }
        checkCity(request.city());
        checkParent(request);
        var institution = Institution.entered(request, clock.instant());
        institutions.persistAndFlush(institution);
        return institution.toView();
    }

    /** Says something anew about an institution. */
    InstitutionView change(String idOrCode, String ifMatch, JsonNode patch) {
        if (patch.has("parent")) {
            institutions.lockParents(); // before the institution's own row, as everybody does
        }
        var institution = institutions.locked(idOrCode);
        demandMayChange(institution, patch);
        Etag.demand(ifMatch, institution.version());
        var request = patches.apply(institution.toRequest(), patch, InstitutionRequest.class);
        if (!Objects.equals(request.city(), institution.city())) {
            checkCity(request.city());
        }
        if (!Objects.equals(request.parent(), institution.parent())) {
            checkParent(request);
        }
        institution.change(request, clock.instant());
        institutions.flush(); // the answer shows the version after the change
        return institution.toView();
    }

    /** Takes an institution away that nothing refers to. */
    void delete(String idOrCode, String ifMatch) {
        var institution = institutions.locked(idOrCode);
        Etag.demand(ifMatch, institution.version());
        try {
            institutions.delete(institution);
            institutions.flush();
        } catch (ConstraintViolationException e) {
            throw new DomainException(ErrorCode.INSTITUTION_IN_USE, institution.code());
        }
    }

    private void demandMayChange(Institution institution, JsonNode patch) {
        if (caller.hasAny(Roles.TRAINING_ADMIN)) {
            return;
        }
        if (institution.city() == null || !isCallers(institution.city())) {
            throw DomainException.notFound();
        }
        patch.fieldNames().forEachRemaining(field -> {
            if (!field.equals(CONTACT)) {
                throw new DomainException(ErrorCode.FORBIDDEN);
            }
        });
    }

    private boolean isCallers(String city) {
        return caller.cities().contains(city) || caller.cities().contains(cities.effective(city));
    }

    private void checkCity(String city) {
        if (city != null && !cities.exists(city)) {
            throw DomainException.at("/city", ErrorCode.UNKNOWN_CITY, city);
        }
    }

    private void checkParent(InstitutionRequest request) {
        if (request.parent() == null) {
            return;
        }
        var upwards = institutions.upwardsFrom(request.parent());
        if (upwards.isEmpty()) {
            throw DomainException.at("/parent", ErrorCode.UNKNOWN_REFERENCE, request.parent());
        }
        if (upwards.contains(request.code())) {
            throw DomainException.at("/parent", ErrorCode.CYCLE, request.code());
        }
    }
}
