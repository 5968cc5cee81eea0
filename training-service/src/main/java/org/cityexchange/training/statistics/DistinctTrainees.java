package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.training.statistics.Counting.Counted;
import org.cityexchange.training.statistics.Counting.Group;
import org.cityexchange.training.statistics.TraineeTally.Who;

/**
 * Distinct trainees from what is kept of each of them, for the questions that are asked most: all, or by one dimension.
 * By place they are added up over cities, less those who came from several cities of the same place; and whoever has
 * several entries that were merged counts once. There are few of both.
 */
@ApplicationScoped
class DistinctTrainees {

    /** More changes that are not folded yet than these are left to the facts. */
    private static final int MOST_PENDING = 2_000;

    private final Trainees trainees;
    private final Sums sums;

    DistinctTrainees(Trainees trainees, Sums sums) {
        this.trainees = trainees;
        this.sums = sums;
    }

    /** The answer; empty where only the facts can tell. */
    Optional<Counted> count(Question question, Geography geography, TopicTree topics, Persons persons) {
        if (!isKept(question)) {
            return Optional.empty();
        }
        var pending = sums.pending(MOST_PENDING + 1);
        if (pending.size() > MOST_PENDING) {
            return Optional.empty();
        }
        var population = question.datasets().isEmpty()
                ? TraineeTally.NOT_MADE_UP
                : question.datasets().get(0);
        var tally = new TraineeTally(pending, topics);
        if (!pending.isEmpty()) {
            tally.applyTo(trainees.counts(tally.whom()));
        }
        var people = new People(population, tally, several(population, persons, tally));
        var total = values(people, TraineeTally.TOTAL).getOrDefault("", 0L);
        return Optional.of(new Counted(groups(question, geography, people), total));
    }

    private static boolean isKept(Question question) {
        return question.measure() == Measure.DISTINCT_TRAINEES
                && question.asOf() == null
                && question.targets().isEmpty()
                && question.filters().isEmpty()
                && question.provenances().isEmpty()
                && question.datasets().size() <= 1
                && question.by().size() <= 1;
    }

    /**
     * Who is counted.
     *
     * @param tally what is not folded yet
     * @param several whoever took part as several entries: the counts of each of them
     */
    private record People(String population, TraineeTally tally, List<Map<Who, Map<String, Integer>>> several) {}

    private List<Map<Who, Map<String, Integer>>> several(String population, Persons persons, TraineeTally tally) {
        if (persons.survivors().isEmpty()) {
            return List.of();
        }
        var all = persons.several().stream()
                .map(entries -> entries.stream()
                        .map(trainee -> new Who(population, trainee))
                        .toList())
                .toList();
        var counts = trainees.counts(all.stream().flatMap(List::stream).toList());
        counts.putAll(tally.after());
        return all.stream()
                .map(entries -> entries.stream()
                        .filter(who -> !counts.getOrDefault(who, Map.of()).isEmpty())
                        .collect(Collectors.toMap(Function.identity(), counts::get)))
                .filter(entries -> entries.size() > 1)
                .toList();
    }

    private List<Group> groups(Question question, Geography geography, People people) {
        if (question.by().isEmpty()) {
            return List.of();
        }
        var dimension = question.by().get(0);
        var values = dimension.isPlace() ? places(dimension, geography, people) : values(people, dimension.name());
        var groups = new ArrayList<Group>();
        values.forEach((key, value) -> {
            if (value != 0) {
                groups.add(new Group(List.of(key), value));
            }
        });
        return groups;
    }

    /** The numbers of people: those of entries, less those who have several entries of one value. */
    private Map<String, Long> values(People people, String dimension) {
        return lessSeveral(
                entries(people, dimension), people, counts -> TraineeTally.values(dimension, counts).stream());
    }

    /** A place has those of its cities, less those who came from several of them. */
    private Map<String, Long> places(Dimension dimension, Geography geography, People people) {
        var places = new HashMap<String, Long>();
        entries(people, Dimension.CITY.name())
                .forEach((city, value) -> places.merge(geography.key(dimension, city), value, Long::sum));
        entries(people, TraineeTally.SEVERAL_CITIES)
                .forEach((several, value) -> TraineeTally.cities(several).stream()
                        .collect(Collectors.groupingBy(city -> geography.key(dimension, city), Collectors.counting()))
                        .forEach((place, times) -> places.merge(place, (1 - times) * value, Long::sum)));
        return lessSeveral(
                places,
                people,
                counts -> TraineeTally.cities(counts).stream()
                        .map(city -> geography.key(dimension, city))
                        .distinct());
    }

    private static Map<String, Long> lessSeveral(
            Map<String, Long> values, People people, Function<Map<String, Integer>, Stream<String>> valuesOfEntry) {
        people.several()
                .forEach(entries -> entries.values().stream()
                        .flatMap(valuesOfEntry)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .forEach((value, times) -> values.merge(value, 1 - times, Long::sum)));
        return values;
    }

    private Map<String, Long> entries(People people, String dimension) {
        var values = new HashMap<>(trainees.presence(people.population(), dimension));
        people.tally().presence().forEach((where, change) -> {
            if (where.population().equals(people.population())
                    && where.dimension().equals(dimension)) {
                values.merge(where.value(), change, Long::sum);
            }
        });
        return values;
    }
}
