package org.cityexchange.training.city;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What the forum should know of the registry by now. */
@ApplicationScoped
class CityDigest implements DigestSource {

    private final CityRepository cities;

    CityDigest(CityRepository cities) {
        this.cities = cities;
    }

    @Override
    public Topic topic() {
        return Topic.TRAINING_CITY;
    }

    @Override
    public Stream<Entry> entries() {
        return cities.streamAll().map(city -> Entry.of(city.id(), city.revision(), city.state()));
    }
}
