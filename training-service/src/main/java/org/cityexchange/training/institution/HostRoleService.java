package org.cityexchange.training.institution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.Cities;

/** What can be done to host roles. */
@ApplicationScoped
@Transactional
class HostRoleService {

    private final HostRoleRepository roles;
    private final InstitutionRepository institutions;
    private final Cities cities;
    private final MergePatch patches;
    private final Clock clock;

    HostRoleService(
            HostRoleRepository roles,
            InstitutionRepository institutions,
            Cities cities,
            MergePatch patches,
            Clock clock) {
        this.roles = roles;
        this.institutions = institutions;
        this.cities = cities;
        this.patches = patches;
        this.clock = clock;
    }

    /** Enters where an institute is hosted. */
    HostRoleView create(String institution, HostRoleRequest request) {
        var hosted = institutions.get(institution).code();
        checkCity(request.city());
        checkHost(hosted, request.host());
        var role = HostRole.entered(hosted, request, clock.instant());
        roles.persistAndFlush(role);
        return role.toView();
    }

    /** Says something anew about where an institute is hosted. */
    HostRoleView change(String institution, UUID id, String ifMatch, JsonNode patch) {
        var hosted = institutions.get(institution).code();
        var role = roles.locked(hosted, id);
        Etag.demand(ifMatch, role.version());
        var request = patches.apply(role.toRequest(), patch, HostRoleRequest.class);
        if (!request.city().equals(role.city())) {
            checkCity(request.city());
        }
        checkHost(hosted, request.host());
        role.change(request, clock.instant());
        roles.flush(); // the answer shows the version after the change
        return role.toView();
    }

    /** Takes a role away that was entered by mistake. */
    void delete(String institution, UUID id, String ifMatch) {
        var role = roles.locked(institutions.get(institution).code(), id);
        Etag.demand(ifMatch, role.version());
        roles.delete(role);
    }

    private void checkCity(String city) {
        if (!cities.exists(city)) {
            throw DomainException.at("/city", ErrorCode.UNKNOWN_CITY, city);
        }
    }

    private void checkHost(String hosted, String host) {
        if (host == null) {
            return;
        }
        if (host.equals(hosted)) {
            throw DomainException.at("/host", ErrorCode.CYCLE, host);
        }
        if (institutions.byCode(host).isEmpty()) {
            throw DomainException.at("/host", ErrorCode.UNKNOWN_REFERENCE, host);
        }
    }
}
