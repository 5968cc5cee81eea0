package org.cityexchange.training.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** Training institutes are hosted in cities. */
@ApplicationScoped
class HostRoleUse implements CityUse {

    private final HostRoleRepository roles;

    HostRoleUse(HostRoleRepository roles) {
        this.roles = roles;
    }

    @Override
    public String what() {
        return "HOST_ROLES";
    }

    @Override
    public long count(Collection<String> cities) {
        return roles.count("city in ?1", cities);
    }
}
