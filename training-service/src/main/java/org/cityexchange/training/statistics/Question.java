package org.cityexchange.training.statistics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.country.ContinentScheme;

/**
 * What is asked of the statistics.
 *
 * @param by up to three dimensions, in the order of the keys
 * @param filters the values of which one has to hold, by dimension
 * @param targets continents; only runs for at least one of them
 * @param datasets counted as a whole; with none, everything that is not made up
 * @param provenances of which alone; none for all
 * @param asOf the moment whose knowledge is asked for; null for the present
 */
public record Question(
        Measure measure,
        List<Dimension> by,
        Map<Dimension, List<String>> filters,
        List<String> targets,
        ContinentScheme scheme,
        List<String> datasets,
        List<Provenance> provenances,
        Instant asOf) {

    /** Keeps what it is given. */
    public Question {
        by = List.copyOf(by);
        filters = Map.copyOf(filters);
        targets = List.copyOf(targets);
        datasets = List.copyOf(datasets);
        provenances = List.copyOf(provenances);
    }

    /** The same of another measure. */
    public Question of(Measure other) {
        return new Question(other, by, filters, targets, scheme, datasets, provenances, asOf);
    }

    /** The same by these dimensions. */
    public Question by(Dimension... dimensions) {
        return new Question(measure, List.of(dimensions), filters, targets, scheme, datasets, provenances, asOf);
    }

    /** The same of these values of a dimension alone; they take the place of those asked for before. */
    public Question where(Dimension dimension, List<String> values) {
        var more = new EnumMap<Dimension, List<String>>(Dimension.class);
        more.putAll(filters);
        more.put(dimension, values);
        return new Question(measure, by, more, targets, scheme, datasets, provenances, asOf);
    }

    /** What has to be told apart to answer it. */
    Set<Column> columns() {
        var needed = EnumSet.noneOf(Column.class);
        by.forEach(dimension -> needed.add(dimension.column()));
        filters.keySet().forEach(dimension -> needed.add(dimension.column()));
        if (measure == Measure.CITIES || measure == Measure.COUNTRIES) {
            needed.add(Column.CITY);
        }
        return needed;
    }

    /** Whether it asks for something of those who took part, so that runs alone do not answer it. */
    boolean isOfTrainees() {
        var needed = columns();
        return measure != Measure.COURSE_RUNS || needed.contains(Column.CITY) || needed.contains(Column.RANK);
    }

    /** What a file's name says of the data sets in it, so that nobody takes made-up rows for others. */
    String suffixOfFiles() {
        return datasets.isEmpty() ? "" : "-" + String.join("-", datasets).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    boolean uses(Column column) {
        return columns().contains(column);
    }
}
