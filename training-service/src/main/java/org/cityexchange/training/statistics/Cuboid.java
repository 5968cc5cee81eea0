package org.cityexchange.training.statistics;

import static org.cityexchange.training.statistics.Column.CITY;
import static org.cityexchange.training.statistics.Column.HOST;
import static org.cityexchange.training.statistics.Column.MODE;
import static org.cityexchange.training.statistics.Column.RANK;
import static org.cityexchange.training.statistics.Column.SCOPE;
import static org.cityexchange.training.statistics.Column.TOPIC;
import static org.cityexchange.training.statistics.Column.YEAR;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums that are kept, the smaller first. How many cells one has is a matter of how many topics, years and cities
 * there are, not of how many people took part. The host is in each of them, as tables are of one host.
 */
enum Cuboid {
    BY_TOPIC(TOPIC, HOST),
    BY_YEAR(YEAR, HOST),
    BY_RANK(HOST, RANK),
    BY_CITY(HOST, CITY),
    BY_RUN(TOPIC, YEAR, MODE, SCOPE, HOST),
    BY_RUN_AND_RANK(TOPIC, YEAR, MODE, SCOPE, HOST, RANK),
    BY_CITY_AND_RANK(HOST, CITY, RANK),
    BY_CITY_AND_TOPIC(TOPIC, HOST, CITY),
    BY_CITY_AND_YEAR(YEAR, HOST, CITY),
    BY_CITY_TOPIC_AND_YEAR(TOPIC, YEAR, HOST, CITY);

    private final Set<Column> columns;

    Cuboid(Column... columns) {
        this.columns = EnumSet.copyOf(Arrays.asList(columns));
    }

    /** The smallest one that tells these columns apart. */
    static Optional<Cuboid> covering(Collection<Column> needed) {
        return Arrays.stream(values())
                .filter(cuboid -> cuboid.columns.containsAll(needed))
                .findFirst();
    }

    /** As it stands in the column {@code cuboid}. */
    int grouping() {
        return Column.grouping(columns);
    }

    /** The columns it tells apart, in their places, and what stands for all in the places of the others. */
    String selected() {
        return Arrays.stream(Column.values())
                .map(column -> columns.contains(column) ? column.sql() : column.none())
                .collect(Collectors.joining(", "));
    }

    /** All of them as SQL's grouping sets, within a data set and provenance. */
    static String groupingSets() {
        return Arrays.stream(values())
                .map(cuboid -> cuboid.columns.stream().map(Column::sql).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "grouping sets (", ")"));
    }
}
