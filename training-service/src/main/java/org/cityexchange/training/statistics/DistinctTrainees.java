package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.training.statistics.Counting.Counted;
import org.cityexchange.training.statistics.Counting.Group;
import org.cityexchange.training.statistics.TraineeTally.Who;

/**
 * Distinct trainees from what is kept of each of them, for the questions that are asked most: all, or by one dimension.
 * By place they are added up over cities, less those who came from several cities of the same place; there are few.
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
    Optional<Counted> count(Question question, Geography geography, TopicTree topics) {
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
        var total = values(population, TraineeTally.TOTAL, tally).getOrDefault("", 0L);
        return Optional.of(new Counted(groups(question, population, geography, tally), total));
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

    private List<Group> groups(Question question, String population, Geography geography, TraineeTally tally) {
        if (question.by().isEmpty()) {
            return List.of();
        }
        var dimension = question.by().get(0);
        var values = dimension.isPlace()
                ? places(dimension, population, geography, tally)
                : values(population, dimension.name(), tally);
        var groups = new ArrayList<Group>();
        values.forEach((key, value) -> {
            if (value != 0) {
                groups.add(new Group(List.of(key), value));
            }
        });
        return groups;
    }

    private Map<String, Long> values(String population, String dimension, TraineeTally tally) {
        var values = new HashMap<>(trainees.presence(population, dimension));
        tally.presence().forEach((where, change) -> {
            if (where.population().equals(population) && where.dimension().equals(dimension)) {
                values.merge(where.value(), change, Long::sum);
            }
        });
        return values;
    }

    private Map<String, Long> places(Dimension dimension, String population, Geography geography, TraineeTally tally) {
        var places = new HashMap<String, Long>();
        values(population, Dimension.CITY.name(), tally)
                .forEach((city, value) -> places.merge(geography.key(dimension, city), value, Long::sum));
        var travellers = new HashMap<Who, Map<String, Integer>>(trainees.inSeveralCities(population));
        tally.after().forEach((who, counts) -> {
            if (who.population().equals(population)) {
                travellers.put(who, counts);
            }
        });
        travellers
                .values()
                .forEach(counts -> TraineeTally.cities(counts).stream()
                        .map(city -> geography.key(dimension, city))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .forEach((place, times) -> places.merge(place, 1 - times, Long::sum)));
        return places;
    }
}
