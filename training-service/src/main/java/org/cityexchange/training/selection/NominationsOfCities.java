package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** How many nominations a merge of cities concerns. */
@ApplicationScoped
class NominationsOfCities implements CityUse {

    private final NominationRepository nominations;

    NominationsOfCities(NominationRepository nominations) {
        this.nominations = nominations;
    }

    @Override
    public String what() {
        return "NOMINATIONS";
    }

    @Override
    public long count(Collection<String> cities) {
        return nominations.count("cityCode in ?1", cities);
    }
}
