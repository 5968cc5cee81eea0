package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** How other features enter something into the registry; the forum is told of it as of everything else. */
@ApplicationScoped
public class CityEntries {

    private final CityService service;
    private final CityRepository cities;

    CityEntries(CityService service, CityRepository cities) {
        this.service = service;
        this.cities = cities;
    }

    /** Enters a city that has been checked; refuses one that is only proposed. */
    public CityRef register(RegisterCityRequest request) {
        if (Boolean.TRUE.equals(request.proposed())) {
            throw DomainException.at("/proposed", ErrorCode.INVALID_VALUE, request.proposed());
        }
        var view = service.register(request);
        return cities.get(view.code()).toRef();
    }

    /** Has a city be found by that name from now on; nothing changes where it bears it already. */
    public void addAlias(String city, CityNameRequest alias) {
        var known = cities.get(city).names().views().stream()
                .anyMatch(name -> Spelling.of(name.name())
                        .exact()
                        .equals(Spelling.of(alias.name()).exact()));
        if (!known) {
            service.addName(city, alias);
        }
    }
}
