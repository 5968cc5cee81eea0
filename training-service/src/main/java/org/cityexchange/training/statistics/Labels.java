package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.Topics;
import org.cityexchange.training.statistics.Counting.Group;
import org.cityexchange.training.trainee.Rank;

/** What keys are called, and in which order they stand. */
@ApplicationScoped
class Labels {

    private static final Map<String, LocalizedText> MODES = inOrder(
            "INVITED_ONSITE", LocalizedText.of("초청연수", "Invited, on site"),
            "ONLINE", LocalizedText.of("온라인연수", "Online"),
            "HYBRID", LocalizedText.of("초청·온라인 병행", "On site and online"),
            "DISPATCHED", LocalizedText.of("현지연수", "Lecturers dispatched"));
    private static final Map<String, LocalizedText> SCOPES = inOrder(
            "SINGLE_CONTINENT", LocalizedText.of("한 대륙", "One continent"),
            "MULTI_CONTINENT", LocalizedText.of("여러 대륙", "Several continents"),
            "ALL_CONTINENTS", LocalizedText.of("전 대륙", "All continents"));

    private final Topics topics;
    private final Countries countries;
    private final Cities cities;
    private final Institutions institutions;

    Labels(Topics topics, Countries countries, Cities cities, Institutions institutions) {
        this.topics = topics;
        this.countries = countries;
        this.cities = cities;
        this.institutions = institutions;
    }

    /** The labels of the keys of an answer, in at most one statement for each dimension. */
    Named of(List<Dimension> by, Collection<Group> groups) {
        var names = new EnumMap<Dimension, Map<String, LocalizedText>>(Dimension.class);
        for (int place = 0; place < by.size(); place++) {
            int index = place;
            var keys = groups.stream().map(group -> group.keys().get(index)).collect(Collectors.toSet());
            names.put(by.get(place), names(by.get(place), keys));
        }
        return new Named(by, names);
    }

    private Map<String, LocalizedText> names(Dimension dimension, Collection<String> keys) {
        return switch (dimension) {
            case TOPIC, SUBTOPIC -> topicNames();
            case CONTINENT -> continentNames();
            case COUNTRY -> new TreeMap<>(countries.names());
            case CITY -> cityNames(keys);
            case HOST -> hostNames(keys);
            case RANK -> rankNames();
            case MODE -> MODES;
            case SCOPE -> SCOPES;
            case YEAR -> Map.of();
        };
    }

    Map<String, LocalizedText> topicNames() {
        var names = new LinkedHashMap<String, LocalizedText>();
        topics.all().forEach((code, topic) -> names.put(code, topic.names()));
        return names;
    }

    private static Map<String, LocalizedText> rankNames() {
        return Arrays.stream(Rank.values())
                .collect(Collectors.toMap(Enum::name, Rank::names, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, LocalizedText> continentNames() {
        return Arrays.stream(Continent.values())
                .collect(Collectors.toMap(Enum::name, Continent::names, (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, LocalizedText> cityNames(Collection<String> keys) {
        var names = new TreeMap<String, LocalizedText>();
        cities.byCode(keys).forEach((code, city) -> names.put(code, city.names()));
        return names;
    }

    private Map<String, LocalizedText> hostNames(Collection<String> keys) {
        var names = new TreeMap<String, LocalizedText>();
        institutions.byCode(keys).forEach((code, institution) -> names.put(code, institution.names()));
        return names;
    }

    private static Map<String, LocalizedText> inOrder(Object... keysAndTexts) {
        var names = new LinkedHashMap<String, LocalizedText>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            names.put((String) keysAndTexts[i], (LocalizedText) keysAndTexts[i + 1]);
        }
        return names;
    }

    /** The names of keys by dimension, each in the order the keys stand in. */
    record Named(List<Dimension> by, Map<Dimension, Map<String, LocalizedText>> names) {

        /** What the keys of a group are called; a key without a name (such as a year) is left out. */
        Map<String, LocalizedText> of(Group group) {
            var labels = new LinkedHashMap<String, LocalizedText>();
            for (int place = 0; place < by.size(); place++) {
                var key = group.keys().get(place);
                var name = names.get(by.get(place)).get(key);
                if (name != null) {
                    labels.put(by.get(place).key(), name);
                } else if (key.equals(Dimension.UNASSIGNED)) {
                    labels.put(by.get(place).key(), Continent.UNASSIGNED.names());
                }
            }
            return labels;
        }

        /** In the order of the names, dimension by dimension; what belongs nowhere comes last. */
        Comparator<Group> order() {
            var ranks =
                    by.stream().map(dimension -> ranks(names.get(dimension))).toList();
            return (one, other) -> {
                for (int place = 0; place < by.size(); place++) {
                    int found = byRank(ranks.get(place))
                            .compare(one.keys().get(place), other.keys().get(place));
                    if (found != 0) {
                        return found;
                    }
                }
                return 0;
            };
        }

        private static Comparator<String> byRank(Map<String, Integer> ranks) {
            return Comparator.<String>comparingInt(key -> key.equals(Dimension.UNASSIGNED)
                            ? Integer.MAX_VALUE
                            : ranks.getOrDefault(key, ranks.size()))
                    .thenComparing(Comparator.naturalOrder());
        }

        private static Map<String, Integer> ranks(Map<String, LocalizedText> names) {
            var ranks = new LinkedHashMap<String, Integer>();
            names.keySet().forEach(key -> ranks.put(key, ranks.size()));
            return ranks;
        }
    }
}
