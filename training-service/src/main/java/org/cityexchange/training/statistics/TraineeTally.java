package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;

/**
 * How often trainees took part, by each dimension alone, and what a change of that means for the numbers of distinct
 * trainees: they change only where somebody's count leaves zero or comes back to it.
 */
final class TraineeTally {

    /** The dimension of all participations together. */
    static final String TOTAL = "TOTAL";

    /** The dimension of those who came from several cities; its values are those cities together. */
    static final String SEVERAL_CITIES = "SEVERAL_CITIES";

    /** The population of everything that is not made up. */
    static final String NOT_MADE_UP = "";

    private static final String SEPARATOR = ":";
    private static final String NEXT_CITY = ",";
    private final Map<Who, Map<String, Integer>> changes = new HashMap<>();
    private final Map<Where, Long> presence = new TreeMap<>();
    private final Map<Who, Map<String, Integer>> after = new HashMap<>();

    /** A trainee in a population: '' for all that is not made up, else a data set. */
    record Who(String population, UUID traineeId) {}

    /** A number of distinct trainees. */
    record Where(String population, String dimension, String value) implements Comparable<Where> {
        @Override
        public int compareTo(Where other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return population + SEPARATOR + dimension + SEPARATOR + value;
        }
    }

    /** So many participations more or less of one trainee. */
    record Change(
            String provenance,
            String dataset,
            String topic,
            int year,
            String mode,
            String scope,
            String host,
            String city,
            String rank,
            UUID traineeId,
            int participations) {

        /** A row of {@code statistics_delta}, in this order. */
        static Change of(Object[] row) {
            return new Change(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (String) row[7],
                    (String) row[8],
                    (UUID) row[9],
                    ((Number) row[10]).intValue());
        }

        private List<String> populations() {
            var populations = new ArrayList<String>();
            if (!provenance.equals(Provenance.SYNTHETIC.name())) {
                populations.add(NOT_MADE_UP);
            }
            if (!dataset.isEmpty()) {
                populations.add(dataset);
            }
            return populations;
        }
    }

    TraineeTally(List<Change> changes, TopicTree topics) {
        for (var change : changes) {
            for (var population : change.populations()) {
                var counts =
                        this.changes.computeIfAbsent(new Who(population, change.traineeId()), who -> new HashMap<>());
                values(change, topics)
                        .forEach((key, value) ->
                                counts.merge(key + SEPARATOR + value, change.participations(), Integer::sum));
            }
        }
    }

    private static Map<String, String> values(Change change, TopicTree topics) {
        return Map.of(
                TOTAL,
                "",
                Dimension.TOPIC.name(),
                topics.top(change.topic()),
                Dimension.SUBTOPIC.name(),
                change.topic(),
                Dimension.YEAR.name(),
                Integer.toString(change.year()),
                Dimension.MODE.name(),
                change.mode(),
                Dimension.SCOPE.name(),
                change.scope(),
                Dimension.HOST.name(),
                orUnassigned(change.host()),
                Dimension.CITY.name(),
                change.city(),
                Dimension.RANK.name(),
                orUnassigned(change.rank()));
    }

    private static String orUnassigned(String value) {
        return value.isEmpty() ? Dimension.UNASSIGNED : value;
    }

    /** Whose counts change. */
    List<Who> whom() {
        return List.copyOf(changes.keySet());
    }

    /** Works it out, given what those trainees' counts were; who is not among them had none. */
    void applyTo(Map<Who, Map<String, Integer>> before) {
        changes.forEach((who, deltas) -> {
            var counts = new TreeMap<>(before.getOrDefault(who, Map.of()));
            deltas.forEach((key, delta) -> {
                int was = counts.getOrDefault(key, 0);
                int is = was + delta;
                counts.put(key, is);
                if ((was > 0) != (is > 0)) {
                    var parts = key.split(SEPARATOR, 2);
                    move(new Where(who.population(), parts[0], parts[1]), is > 0 ? 1L : -1L);
                }
            });
            counts.values().removeIf(count -> count == 0);
            after.put(who, counts);
            moveSeveral(who.population(), before.getOrDefault(who, Map.of()), -1);
            moveSeveral(who.population(), counts, 1);
        });
        presence.values().removeIf(change -> change == 0);
    }

    private void moveSeveral(String population, Map<String, Integer> counts, long by) {
        var cities = cities(counts);
        if (cities.size() > 1) {
            move(new Where(population, SEVERAL_CITIES, String.join(NEXT_CITY, cities)), by);
        }
    }

    private void move(Where where, long by) {
        presence.merge(where, by, Long::sum);
    }

    /** What the counts of those trainees are now; empty for whom nothing counts any more. */
    Map<Who, Map<String, Integer>> after() {
        return after;
    }

    /** By how much the numbers of distinct trainees change. */
    Map<Where, Long> presence() {
        return presence;
    }

    /** The recorded cities of somebody's counts, in order. */
    static List<String> cities(Map<String, Integer> counts) {
        return values(Dimension.CITY.name(), counts).stream().sorted().toList();
    }

    /** The cities of a value of {@link #SEVERAL_CITIES}. */
    static List<String> cities(String several) {
        return List.of(several.split(NEXT_CITY));
    }

    /** The values of a dimension that somebody's counts are above zero for. */
    static List<String> values(String dimension, Map<String, Integer> counts) {
        var beginning = dimension + SEPARATOR;
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning) && entry.getValue() > 0)
                .map(entry -> entry.getKey().substring(beginning.length()))
                .toList();
    }
}
