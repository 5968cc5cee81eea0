package org.cityexchange.training.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What other features may ask about relations of cities. */
@ApplicationScoped
public class CityRelations {

    private final CityRelationRepository relations;

    CityRelations(CityRelationRepository relations) {
        this.relations = relations;
    }

    /** How many relations a city has, by their kind, whichever side they were entered from: one statement. */
    public Map<CityRelationKind, Long> ofCity(Collection<String> recordedAs) {
        var counts = new EnumMap<CityRelationKind, Long>(CityRelationKind.class);
        relations.countsOf(recordedAs).forEach(count -> counts.put(count.kind(), count.count()));
        return counts;
    }
}
