package org.cityexchange.training.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a sum is kept by, in the order of the columns of {@code statistics_cell}. */
enum Column {
    TOPIC("topic", "''"),
    YEAR("year", "0"),
    MODE("mode", "''"),
    SCOPE("scope", "''"),
    HOST("host", "''"),
    CITY("city", "''"),
    RANK("rank", "''");

    private final String sql;
    private final String none;

    Column(String sql, String none) {
        this.sql = sql;
        this.none = none;
    }

    String sql() {
        return sql;
    }

    /** What stands in the column where a sum is over all its values. */
    String none() {
        return none;
    }

    /** All of them, as SQL. */
    static String all() {
        return Arrays.stream(values()).map(Column::sql).collect(Collectors.joining(", "));
    }

    /** What PostgreSQL's {@code grouping(topic, ..., rank)} says of sums by these columns: a bit for each other one. */
    static int grouping(Collection<Column> kept) {
        var mask = 0;
        for (var column : values()) {
            mask = (mask << 1) | (kept.contains(column) ? 0 : 1);
        }
        return mask;
    }
}
