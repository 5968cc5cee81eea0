package org.cityexchange.training.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.cityexchange.training.city.CityUse;

/** Relations name cities. */
@ApplicationScoped
class CityRelationUse implements CityUse {

    private final CityRelationRepository relations;

    CityRelationUse(CityRelationRepository relations) {
        this.relations = relations;
    }

    @Override
    public String what() {
        return "CITY_RELATIONS";
    }

    @Override
    public long count(Collection<String> cities) {
        return relations.countOf(cities);
    }
}
