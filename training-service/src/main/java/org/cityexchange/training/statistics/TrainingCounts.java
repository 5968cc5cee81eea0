package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.policy.Topics;
import org.cityexchange.training.statistics.TrainingFigures.Part;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Counts training for a city or a policy in one statement, over the facts: few of them are of one city, or of one
 * policy's runs. Merged trainees are one. Nothing here tells who took part.
 */
@ApplicationScoped
public class TrainingCounts {

    private static final String OF_CITY = """
            select cast(f.year as text), f.topic, null, count(distinct f.run_id), count(*),
                count(distinct coalesce(p.survivor, f.trainee_id)),
                grouping(f.year, f.topic) * 2 + 1
            from statistics_fact f left join %s where f.city = any(cast(:cities as text[])) and %s
            group by grouping sets ((f.year), (f.topic), ())
            """;

    private static final String OF_RUNS = """
            select cast(r.year as text), r.topic, f.city, count(distinct r.run_id), count(f.enrolment_id),
                count(distinct coalesce(p.survivor, f.trainee_id)), grouping(r.year, r.topic, f.city)
            from statistics_run r left join statistics_fact f on f.run_id = r.run_id and %s
            left join %s
            where r.counted and r.run_id = any(cast(:runs as uuid[])) and %s
            group by grouping sets ((r.year), (r.topic), (f.city), ())
            """;

    private static final String PERSONS = "unnest(cast(:merged as uuid[]), cast(:survivors as uuid[]))"
            + " as p (merged, survivor) on p.merged = f.trainee_id";

    /** What a row is summed by: PostgreSQL's grouping(), a bit for each column that it is summed over. */
    private static final int YEAR = 0b011;

    private static final int TOPIC = 0b101;
    private static final int CITY = 0b110;

    private final Session entities;
    private final Topics topics;
    private final Classifications classifications;
    private final MadeUp madeUp;

    TrainingCounts(Session entities, Topics topics, Classifications classifications, MadeUp madeUp) {
        this.entities = entities;
        this.topics = topics;
        this.classifications = classifications;
        this.madeUp = madeUp;
    }

    /**
     * Of the runs in which somebody of a city took part.
     *
     * @param recordedAs every code that reads through to the city
     * @param datasets counted as a whole; with none, everything that is not made up
     */
    public TrainingFigures ofCity(Collection<String> recordedAs, List<String> datasets) {
        var query = entities.createNativeQuery(OF_CITY.formatted(PERSONS, population("f", datasets)), Object[].class)
                .setParameter("cities", recordedAs.toArray(String[]::new));
        return counted(query, datasets);
    }

    /** Of these runs, as far as they count, with or without anybody who took part. */
    public TrainingFigures ofRuns(Collection<UUID> runs, List<String> datasets) {
        var query = entities.createNativeQuery(
                        OF_RUNS.formatted(population("f", datasets), PERSONS, population("r", datasets)),
                        Object[].class)
                .setParameter("runs", runs.toArray(UUID[]::new));
        return counted(query, datasets);
    }

    private static String population(String row, List<String> datasets) {
        return datasets.isEmpty()
                ? row + ".provenance <> 'SYNTHETIC'"
                : row + ".dataset = any(cast(:datasets as text[]))";
    }

    private TrainingFigures counted(NativeQuery<Object[]> query, List<String> datasets) {
        if (!datasets.isEmpty()) {
            query.setParameter("datasets", datasets.toArray(String[]::new));
        }
        var persons = classifications.asOf(null).persons();
        query.setParameter("merged", persons.merged());
        query.setParameter("survivors", persons.survivorsInOrder());
        var years = new TreeMap<String, Part>();
        var byTopic = new TreeMap<String, Part>();
        var cities = new TreeSet<String>();
        Object[] total = {null, null, null, 0, 0, 0};
        for (var row : query.getResultList()) {
            switch ((int) number(row[6])) {
                case YEAR -> years.put((String) row[0], part((String) row[0], row));
                case TOPIC -> byTopic.put((String) row[1], part((String) row[1], row));
                case CITY -> {
                    if (row[2] != null) { // as it is for runs in which nobody took part
                        cities.add((String) row[2]);
                    }
                }
                default -> total = row;
            }
        }
        return new TrainingFigures(
                number(total[3]),
                number(total[4]),
                number(total[5]),
                List.copyOf(years.values()),
                rolledUp(byTopic),
                Set.copyOf(cities),
                madeUp.warnings(question(datasets)));
    }

    private static Part part(String key, Object[] row) {
        return new Part(key, number(row[3]), number(row[4]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private List<Part> rolledUp(Map<String, Part> found) {
        var sums = new LinkedHashMap<String, Part>();
        for (var topic : topics.all().values()) {
            var part = found.get(topic.code());
            if (part != null) {
                sums.merge(
                        topic.top(),
                        new Part(topic.top(), part.courseRuns(), part.participations()),
                        (one, two) -> new Part(
                                one.key(),
                                one.courseRuns() + two.courseRuns(),
                                one.participations() + two.participations()));
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static Question question(List<String> datasets) {
        return new Question(
                Measure.PARTICIPATIONS,
                List.of(),
                Map.of(),
                List.of(),
                ContinentScheme.SHRDC_6,
                datasets,
                List.of(),
                null);
    }
}
