package org.cityexchange.training.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** Institutions belong to cities. */
@ApplicationScoped
class InstitutionUse implements CityUse {

    private final InstitutionRepository institutions;

    InstitutionUse(InstitutionRepository institutions) {
        this.institutions = institutions;
    }

    @Override
    public String what() {
        return "INSTITUTIONS";
    }

    @Override
    public long count(Collection<String> cities) {
        return institutions.count("city in ?1", cities);
    }
}
