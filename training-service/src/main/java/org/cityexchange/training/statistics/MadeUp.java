package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/** Which data sets hold counted rows that were made up: whoever reads a number has to know. */
@ApplicationScoped
class MadeUp {

    /** By topic, as there are the fewest of those sums. */
    private static final String NOW = """
            select dataset from (
                select dataset, runs, participations from statistics_cell
                where provenance = 'SYNTHETIC' and cuboid = %d
                union all
                select dataset, runs, participations from statistics_delta where provenance = 'SYNTHETIC') as parts
            group by dataset having sum(runs) <> 0 or sum(participations) <> 0
            """.formatted(Cuboid.BY_TOPIC.grouping());

    private static final String THEN = """
            select dataset from statistics_run_known
            where provenance = 'SYNTHETIC' and counted and known_from <= :asOf and :asOf < known_until
            union
            select dataset from statistics_fact_known
            where provenance = 'SYNTHETIC' and known_from <= :asOf and :asOf < known_until
            """;

    private final Session entities;

    MadeUp(Session entities) {
        this.entities = entities;
    }

    /** Whether the question counts some. */
    boolean counted(Question question) {
        return !question.datasets().isEmpty() && datasets(question).stream().anyMatch(question.datasets()::contains);
    }

    /** What there is to be said about it. */
    List<Warning> warnings(Question question) {
        var datasets = datasets(question);
        if (!question.datasets().isEmpty()) {
            datasets.retainAll(question.datasets());
        }
        if (datasets.isEmpty()) {
            return List.of();
        }
        return List.of(
                question.datasets().isEmpty()
                        ? Warning.syntheticLeftOut(datasets)
                        : Warning.syntheticCounted(datasets));
    }

    private Set<String> datasets(Question question) {
        var query = OneColumn.of(entities, question.asOf() == null ? NOW : THEN, String.class);
        if (question.asOf() != null) {
            query.setParameter("asOf", question.asOf().atOffset(ZoneOffset.UTC));
        }
        return new TreeSet<>(query.getResultList());
    }
}
