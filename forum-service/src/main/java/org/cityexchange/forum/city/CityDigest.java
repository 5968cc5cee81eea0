package org.cityexchange.forum.city;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;

/** What we hold of the registry, to be compared with what the registry holds. */
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
        return cities.streamAll(Sort.by("id"))
                .map(city -> Entry.of(city.id(), city.toView().revision(), city.state()));
    }
}
