package org.cityexchange.forum.city;

import jakarta.enterprise.context.ApplicationScoped;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps our copy of the registry. */
@ApplicationScoped
class CityHandler implements Projection<CityEvent> {

    private final CityRepository cities;

    CityHandler(CityRepository cities) {
        this.cities = cities;
    }

    @Override
    public Class<CityEvent> handles() {
        return CityEvent.class;
    }

    @Override
    public void handle(Received<CityEvent> received) {
        var told = received.event().city();
        var city = cities.findByIdOptional(told.cityId()).orElseGet(() -> new City(told.cityId()));
        city.take(told, received.revision());
        cities.persist(city);
    }

    @Override
    public void clear() {
        cities.deleteAll();
    }
}
