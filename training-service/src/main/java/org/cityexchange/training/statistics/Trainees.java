package org.cityexchange.training.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.training.statistics.TraineeTally.Who;
import org.hibernate.Session;

/** The rows of {@code statistics_trainee} and {@code statistics_presence}. */
@ApplicationScoped
class Trainees {

    private static final ObjectMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final Session entities;

    Trainees(Session entities) {
        this.entities = entities;
    }

    /** The counts of those who have any. */
    Map<Who, Map<String, Integer>> counts(Collection<Who> whom) {
        var found = new HashMap<Who, Map<String, Integer>>();
        entities.createNativeQuery("""
                        select population, trainee_id, cast(counts as text) from statistics_trainee
                        join unnest(cast(:populations as text[]), :trainees) as asked (p, t)
                            on population = asked.p and trainee_id = asked.t
                        """, Object[].class)
                .setParameter("populations", whom.stream().map(Who::population).toArray(String[]::new))
                .setParameter("trainees", whom.stream().map(Who::traineeId).toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> found.put(new Who((String) row[0], (UUID) row[1]), read((String) row[2])));
        return found;
    }

    /** How many distinct trainees each value of a dimension has. */
    Map<String, Long> presence(String population, String dimension) {
        var found = new HashMap<String, Long>();
        entities.createNativeQuery("""
                        select value, trainees from statistics_presence
                        where population = :population and dimension = :dimension
                        """, Object[].class)
                .setParameter("population", population)
                .setParameter("dimension", dimension)
                .getResultList()
                .forEach(row -> found.put((String) row[0], ((Number) row[1]).longValue()));
        return found;
    }

    /** Stores what a tally has worked out. */
    void store(TraineeTally tally) {
        storeCounts(tally.after());
        var where = List.copyOf(tally.presence().entrySet());
        entities.createNativeMutationQuery("""
                        insert into statistics_presence (population, dimension, value, trainees)
                        select * from unnest(cast(:populations as text[]), cast(:dimensions as text[]),
                            cast(:values as text[]), cast(:trainees as bigint[]))
                        on conflict (population, dimension, value)
                            do update set trainees = statistics_presence.trainees + excluded.trainees
                        """)
                .setParameter(
                        "populations",
                        where.stream().map(each -> each.getKey().population()).toArray(String[]::new))
                .setParameter(
                        "dimensions",
                        where.stream().map(each -> each.getKey().dimension()).toArray(String[]::new))
                .setParameter(
                        "values",
                        where.stream().map(each -> each.getKey().value()).toArray(String[]::new))
                .setParameter(
                        "trainees", where.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .executeUpdate();
    }

    private void storeCounts(Map<Who, Map<String, Integer>> counts) {
        var present = new LinkedHashMap<Who, Map<String, Integer>>(counts);
        present.values().removeIf(Map::isEmpty);
        var gone = counts.keySet().stream()
                .filter(who -> !present.containsKey(who))
                .toList();
        entities.createNativeMutationQuery("""
                        delete from statistics_trainee using unnest(cast(:populations as text[]), :trainees) as gone (p, t)
                        where population = gone.p and trainee_id = gone.t
                        """)
                .setParameter("populations", gone.stream().map(Who::population).toArray(String[]::new))
                .setParameter("trainees", gone.stream().map(Who::traineeId).toArray(UUID[]::new))
                .executeUpdate();
        var whom = List.copyOf(present.keySet());
        entities.createNativeMutationQuery("""
                        insert into statistics_trainee (population, trainee_id, counts)
                        select p, t, cast(c as jsonb) from unnest(cast(:populations as text[]), :trainees,
                            cast(:counts as text[])) as present (p, t, c)
                        on conflict (population, trainee_id) do update set counts = excluded.counts
                        """)
                .setParameter("populations", whom.stream().map(Who::population).toArray(String[]::new))
                .setParameter("trainees", whom.stream().map(Who::traineeId).toArray(UUID[]::new))
                .setParameter(
                        "counts",
                        whom.stream().map(who -> write(present.get(who))).toArray(String[]::new))
                .executeUpdate();
    }

    private static Map<String, Integer> read(String json) {
        try {
            return MAPPER.readValue(json, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // we have written it
        }
    }

    private static String write(Map<String, Integer> counts) {
        try {
            return MAPPER.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // numbers by text can always be written
        }
    }
}
