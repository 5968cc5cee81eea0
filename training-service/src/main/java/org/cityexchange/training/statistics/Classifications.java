package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.policy.Topics;
import org.cityexchange.training.trainee.Trainees;

/** What facts are read through when they are counted: topics, continents, and the merges of cities at a moment. */
@ApplicationScoped
class Classifications {

    private final Topics topics;
    private final Countries countries;
    private final Cities cities;
    private final Trainees trainees;

    Classifications(Topics topics, Countries countries, Cities cities, Trainees trainees) {
        this.topics = topics;
        this.countries = countries;
        this.cities = cities;
        this.trainees = trainees;
    }

    TopicTree topics() {
        var tops = new HashMap<String, String>();
        topics.all().values().forEach(topic -> tops.put(topic.code(), topic.top()));
        return new TopicTree(tops);
    }

    /**
     * Everything facts are read through, looked up once for however many questions.
     *
     * @param asOf the moment whose merges count; null for the present
     */
    Lookup asOf(Instant asOf) {
        return new Lookup(asOf);
    }

    /** What facts are read through, as of a moment. */
    final class Lookup {

        private final Instant asOf;
        private final TopicTree topics = topics();
        private final Map<ContinentScheme, Geography> geographies = new EnumMap<>(ContinentScheme.class);
        private Persons persons;

        private Lookup(Instant asOf) {
            this.asOf = asOf;
        }

        TopicTree topicTree() {
            return topics;
        }

        /** Who was known to be the same person. */
        Persons persons() {
            if (persons == null) {
                persons = new Persons(trainees.merges(asOf));
            }
            return persons;
        }

        Geography geography(ContinentScheme scheme) {
            return geographies.computeIfAbsent(scheme, this::lookedUp);
        }

        private Geography lookedUp(ContinentScheme scheme) {
            var continents = new HashMap<String, String>();
            countries.continents(scheme).forEach((country, continent) -> continents.put(country, continent.name()));
            return Geography.of(cities.countries(), cities.merges(asOf), continents);
        }
    }
}
