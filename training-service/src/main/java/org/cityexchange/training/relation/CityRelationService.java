package org.cityexchange.training.relation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.institution.InstitutionKind;
import org.cityexchange.training.institution.Institutions;

/**
 * Relations of cities. They stay recorded with the codes they were entered with; a city shows those of the cities that
 * read through to it as its own.
 */
@ApplicationScoped
@Transactional
class CityRelationService {

    private final CityRelationRepository relations;
    private final Cities cities;
    private final Institutions institutions;
    private final MergePatch patches;
    private final Clock clock;

    CityRelationService(
            CityRelationRepository relations,
            Cities cities,
            Institutions institutions,
            MergePatch patches,
            Clock clock) {
        this.relations = relations;
        this.cities = cities;
        this.institutions = institutions;
        this.patches = patches;
        this.clock = clock;
    }

    /** A page of the relations of a city. */
    PageOf<CityRelationView> page(String city, CityRelationFilter filter, PageParams params) {
        var code = cities.get(city).code();
        var page = relations.page(cities.recordedAs(code), filter, params);
        var sides = new HashSet<String>();
        page.items().forEach(relation -> sides.addAll(sidesOf(relation)));
        sides.add(code);
        var effective = cities.effective(sides);
        return page.map(relation -> relation.toView(effective.get(code), effective));
    }

    /** One relation of a city. */
    CityRelationView get(String city, UUID id) {
        var code = cities.get(city).code();
        return view(code, relations.get(cities.recordedAs(code), id));
    }

    /** Enters a relation of a city. */
    CityRelationView create(String city, CityRelationRequest request) {
        var code = cities.get(city).code();
        checkSides(request);
        var relation = CityRelation.entered(code, request, clock.instant());
        relations.persistAndFlush(relation);
        return view(code, relation);
    }

    /** Says something anew about a relation. */
    CityRelationView change(String city, UUID id, String ifMatch, JsonNode patch) {
        var code = cities.get(city).code();
        var relation = relations.locked(cities.recordedAs(code), id);
        Etag.demand(ifMatch, relation.version());
        var request = patches.apply(relation.toRequest(), patch, CityRelationRequest.class);
        checkSides(request);
        relation.change(request, clock.instant());
        relations.flush(); // the answer shows the version after the change
        return view(code, relation);
    }

    /** Takes a relation away that was entered by mistake; one that ended gets an end instead. */
    void delete(String city, UUID id, String ifMatch) {
        var relation = relations.locked(cities.recordedAs(cities.get(city).code()), id);
        Etag.demand(ifMatch, relation.version());
        relations.delete(relation);
    }

    private CityRelationView view(String code, CityRelation relation) {
        var sides = new HashSet<>(sidesOf(relation));
        sides.add(code);
        var effective = cities.effective(sides);
        return relation.toView(effective.get(code), effective);
    }

    private static Collection<String> sidesOf(CityRelation relation) {
        return relation.partner() == null ? List.of(relation.city()) : List.of(relation.city(), relation.partner());
    }

    private void checkSides(CityRelationRequest request) {
        if (request.partner() != null && !cities.exists(request.partner())) {
            throw DomainException.at("/partner", ErrorCode.UNKNOWN_CITY, request.partner());
        }
        if (request.network() != null) {
            var network = institutions
                    .find(request.network())
                    .orElseThrow(() -> DomainException.at("/network", ErrorCode.UNKNOWN_REFERENCE, request.network()));
            if (network.kind() != InstitutionKind.NETWORK) {
                throw DomainException.at("/network", ErrorCode.INVALID_VALUE, request.network());
            }
        }
    }
}
