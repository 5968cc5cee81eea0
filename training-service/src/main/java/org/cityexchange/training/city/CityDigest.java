package org.cityexchange.training.city;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.CityUpdated;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;

/** What the forum should know of the registry by now. */
@ApplicationScoped
class CityDigest implements DigestSource, SnapshotSource {

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
        return cities.streamAll(Sort.by("id")).map(city -> Entry.of(city.id(), city.revision(), city.state()));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return cities.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(
                        City::id,
                        city -> List.of(new CityUpdated(city.state(), city.row().updatedAt()))));
    }
}
