package org.cityexchange.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A row that the service wrote, to be written again with other values in some of its columns. */
final class RowTemplate {

    private final String table;
    private final Map<String, Object> values;

    private RowTemplate(String table, Map<String, Object> values) {
        this.table = table;
        this.values = values;
    }

    /** The first row that the condition finds, without the columns that the database fills in by itself. */
    static RowTemplate of(Connection connection, String table, String condition, Object value, Set<String> without)
            throws SQLException {
        try (var query = connection.prepareStatement("select * from " + table + " where " + condition)) {
            query.setObject(1, value);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("There is no row in " + table + " where " + condition);
                }
                var values = new LinkedHashMap<String, Object>();
                var columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (!without.contains(columns.getColumnName(i))) {
                        values.put(columns.getColumnName(i), row.getObject(i));
                    }
                }
                return new RowTemplate(table, values);
            }
        }
    }

    /** Its insert; {@link #set} fills it. */
    String insert() {
        var marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + marks + ")";
    }

    /**
     * Fills the insert with the row, changed as said.
     *
     * @param first the place of its first parameter
     * @return the place behind its last one
     */
    int set(PreparedStatement insert, int first, Map<String, ?> changes) throws SQLException {
        var place = first;
        for (var column : values.entrySet()) {
            insert.setObject(
                    place++, changes.containsKey(column.getKey()) ? changes.get(column.getKey()) : column.getValue());
        }
        return place;
    }
}
