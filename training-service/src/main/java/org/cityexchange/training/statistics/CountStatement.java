package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one SQL statement that answers a question: the values by its dimensions, and in a last row (whose keys are null) the
 * total, which for a distinct count is no sum. It reads the smallest sums that tell enough apart, with what is not folded
 * into them yet; where there are none, or the past is asked for, the facts.
 */
final class CountStatement {

    private final Question question;

    CountStatement(Question question) {
        this.question = question;
    }

    String sql() {
        var keys = IntStream.range(0, question.by().size())
                .mapToObj(place -> "k" + place)
                .toList();
        return "select " + String.join("", keys.stream().map(key -> key + ", ").toList()) + counted() + " from ("
                + selection(keys) + ") as selected" + grouped(keys);
    }

    /** Whether sums answer it, so that it costs the same however many took part. */
    boolean readsSums() {
        return question.asOf() == null
                && question.targets().isEmpty()
                && question.measure() != Measure.DISTINCT_TRAINEES
                && (question.measure() != Measure.COURSE_RUNS || !question.isOfTrainees())
                && Cuboid.covering(question.columns()).isPresent();
    }

    private String counted() {
        return switch (question.measure()) {
            case PARTICIPATIONS -> "coalesce(sum(n), 0)";
            case COURSE_RUNS -> question.isOfTrainees() ? "count(distinct run_id)" : "coalesce(sum(n), 0)";
            case DISTINCT_TRAINEES -> "count(distinct person)";
            case CITIES -> "count(distinct effective)";
            case COUNTRIES -> "count(distinct country)";
        };
    }

    private static String grouped(List<String> keys) {
        return keys.isEmpty() ? "" : " group by grouping sets ((" + String.join(", ", keys) + "), ())";
    }

    private String selection(List<String> keys) {
        var columns = new ArrayList<String>();
        for (int place = 0; place < keys.size(); place++) {
            columns.add(question.by().get(place).sql() + " as " + keys.get(place));
        }
        columns.add("f.n");
        if (usesPlaces()) {
            columns.add("g.effective, g.country");
        }
        if (question.isOfTrainees() && !readsSums()) {
            columns.add("f.run_id");
        }
        if (usesPersons()) {
            columns.add("coalesce(p.survivor, f.trainee_id) as person");
        }
        return "select " + String.join(", ", columns) + " from (" + rows() + ") as f" + joins() + " where "
                + conditions();
    }

    private String rows() {
        if (readsSums()) {
            return sums(Cuboid.covering(question.columns()).orElseThrow());
        }
        var known = question.asOf() == null ? "" : "known_from <= :asOf and :asOf < known_until and ";
        if (question.isOfTrainees()) {
            return "select " + Column.all() + ", targets, run_id, trainee_id, 1 as n from "
                    + (question.asOf() == null ? "statistics_fact" : "statistics_fact_known") + " where " + known
                    + population();
        }
        return "select topic, year, mode, scope, host, '' as city, '' as rank, targets, 1 as n from "
                + (question.asOf() == null ? "statistics_run" : "statistics_run_known") + " where counted and " + known
                + population();
    }

    private String sums(Cuboid cuboid) {
        return """
                select %1$s, sum(n) as n from (
                    select %1$s, %2$s as n from statistics_cell where cuboid = %3$d and %5$s
                    union all
                    select %4$s, %2$s from statistics_delta where %2$s <> 0 and %5$s) as parts
                group by %1$s having sum(n) <> 0""".formatted(
                        Column.all(),
                        question.isOfTrainees() ? "participations" : "runs",
                        cuboid.grouping(),
                        cuboid.selected(),
                        population());
    }

    private String population() {
        var conditions = new ArrayList<String>();
        conditions.add(
                question.datasets().isEmpty()
                        ? "provenance <> 'SYNTHETIC'"
                        : "dataset = any(cast(:datasets as text[]))");
        if (!question.provenances().isEmpty()) {
            conditions.add("provenance = any(cast(:provenances as text[]))");
        }
        return String.join(" and ", conditions);
    }

    private String joins() {
        var joins = new StringBuilder();
        if (usesPlaces()) {
            joins.append(" left join unnest(cast(:recorded as text[]), cast(:effective as text[]),")
                    .append(" cast(:country as text[]), cast(:continent as text[]))")
                    .append(" as g (recorded, effective, country, continent) on g.recorded = f.city");
        }
        if (usesTopics()) {
            joins.append(" left join unnest(cast(:topics as text[]), cast(:tops as text[]))")
                    .append(" as t (topic, top) on t.topic = f.topic");
        }
        if (usesPersons()) {
            joins.append(" left join unnest(cast(:merged as uuid[]), cast(:survivors as uuid[]))")
                    .append(" as p (merged, survivor) on p.merged = f.trainee_id");
        }
        return joins.toString();
    }

    private String conditions() {
        var conditions = question.filters().keySet().stream()
                .sorted()
                .map(dimension -> dimension.sql() + " = any(cast(:" + parameter(dimension) + " as text[]))")
                .collect(Collectors.toCollection(ArrayList::new));
        if (!question.targets().isEmpty()) {
            conditions.add("f.targets && cast(:targets as varchar[])");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The parameter with the values that a dimension is filtered by. */
    static String parameter(Dimension dimension) {
        return "of" + dimension.key();
    }

    boolean usesPlaces() {
        return question.uses(Column.CITY);
    }

    boolean usesPersons() {
        return question.measure() == Measure.DISTINCT_TRAINEES;
    }

    boolean usesTopics() {
        return question.by().contains(Dimension.TOPIC) || question.filters().containsKey(Dimension.TOPIC);
    }
}
