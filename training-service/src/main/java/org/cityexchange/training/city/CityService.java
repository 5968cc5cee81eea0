package org.cityexchange.training.city;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What can be done to the registry; every change is told to the forum in the same transaction. */
@ApplicationScoped
@Transactional
class CityService {

    private final CityRepository cities;
    private final CityPlaces places;
    private final Outbox outbox;
    private final MergePatch patches;
    private final Clock clock;

    CityService(CityRepository cities, CityPlaces places, Outbox outbox, MergePatch patches, Clock clock) {
        this.cities = cities;
        this.places = places;
        this.outbox = outbox;
        this.patches = patches;
        this.clock = clock;
    }

    /** Enters a city. */
    CityView register(RegisterCityRequest request) {
        var details = request.details();
        cities.lockPlaces();
        if (cities.byCode(details.code()).isPresent()) {
            throw DomainException.at("/code", ErrorCode.DUPLICATE_CODE, details.code());
        }
        places.checkCountry(details.country());
        places.checkParent(details);
        var city = City.entered(
                details,
                Boolean.TRUE.equals(request.proposed()) ? CityStatus.PROPOSED : CityStatus.ACTIVE,
                request.otherNames().stream().map(FurtherName::further).toList(),
                new City.Origin(request.provenance(), request.dataset()),
                clock.instant());
        city.toldAs(outbox.add(city.registered()));
        cities.persistAndFlush(city);
        return city.toView();
    }

    /** Says something anew about a city. */
    CityView change(String idOrCode, String ifMatch, JsonNode patch) {
        if (patch.has("parent")) {
            cities.lockPlaces(); // before the city's own row, as everybody does
        }
        var city = forChange(idOrCode, ifMatch);
        var details = patches.apply(city.details(), patch, CityDetails.class);
        if (details.parent() != null && !details.parent().equals(city.details().parent())) {
            places.checkParent(details);
        }
        return city.change(details, clock.instant())
                .map(fact -> told(city, fact))
                .orElse(city)
                .toView();
    }

    /** Adds a name; an official one takes the place of the one before. */
    NamedCity addName(String idOrCode, CityNameRequest request) {
        var city = cities.locked(idOrCode);
        var now = clock.instant();
        if (request.kind() == CityNameKind.OFFICIAL) {
            // it is that day already for whoever lives furthest east
            var name = FurtherName.official(request, LocalDate.ofInstant(now, ZoneOffset.MAX));
            told(city, city.adoptName(name, now));
            return new NamedCity(name.toView().withoutId(), city.version());
        }
        var name = FurtherName.further(request);
        told(city, city.addName(name, now));
        return new NamedCity(name.toView(), city.version());
    }

    /** A name that was added, and the version of its city since. */
    record NamedCity(CityNameView name, int version) {}

    /** Takes a further name away. */
    void removeName(String idOrCode, String ifMatch, UUID nameId) {
        var city = forChange(idOrCode, ifMatch);
        told(city, city.removeName(nameId, clock.instant()));
    }

    /** Brings a city to another status. */
    CityView become(String idOrCode, CityTransitionRequest request) {
        cities.lockPlaces(); // nothing new may come to lie in a city while it is retired
        var city = cities.locked(idOrCode);
        places.checkSuccessor(city.code(), request.successor());
        var fact = city.become(
                request.to(), request.reason(), request.successor(), cities.activeParts(city.code()), clock.instant());
        return told(city, fact).toView();
    }

    private City forChange(String idOrCode, String ifMatch) {
        var city = cities.locked(idOrCode);
        Etag.demand(ifMatch, city.version());
        return city;
    }

    private City told(City city, CityEvent fact) {
        city.toldAs(outbox.add(fact));
        cities.flush(); // the answer shows the version after the change
        return city;
    }
}
