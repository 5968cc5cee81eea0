package org.cityexchange.forum;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.cityexchange.stack.SharedStack;

/** What the database holds, for what no answer tells. */
public final class Rows {

    /** Making a connection takes longer than most of what is asked over it. */
    private static final ConcurrentLinkedDeque<Connection> IDLE = new ConcurrentLinkedDeque<>();

    private Rows() {}

    /**
     * Copies a row so many times, with a new id and those columns changed as said, by SQL expressions in which {@code n}
     * counts from 1: many rows are made faster than over the API.
     */
    public static void copy(String table, String id, int times, Map<String, String> changes) {
        var changed = changes.entrySet().stream()
                .map(change -> ", '" + change.getKey() + "', " + change.getValue())
                .collect(Collectors.joining());
        change("insert into " + table
                + " select (jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid()"
                + changed + "))).* from " + table + " as original, generate_series(1, " + times
                + ") as n where original.id = '" + id + "' order by n");
    }

    /** Changes rows as only time would. */
    public static void change(String sql, Object... parameters) {
        over(connection -> {
            try (var statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The id that a query answers; null where it answers none. */
    public static UUID uuid(String sql, Object... parameters) {
        var ids = read(sql, row -> row.getObject(1, UUID.class), parameters);
        return ids.isEmpty() ? null : ids.get(0);
    }

    /** The number that a query answers. */
    public static long count(String sql, Object... parameters) {
        return read(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** What is read of each row that a query answers. */
    public static <T> List<T> read(String sql, Reading<T> reading, Object... parameters) {
        return over(connection -> {
            try (var statement = prepared(connection, sql, parameters);
                    var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(reading.of(rows));
                }
                return all;
            }
        });
    }

    /** Reads a row. */
    @FunctionalInterface
    public interface Reading<T> {

        /** What is wanted of that row. */
        T of(ResultSet row) throws SQLException;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    /** Over a connection that nobody else uses now. */
    private static <T> T over(Work<T> work) {
        try {
            var kept = IDLE.poll();
            var connection = kept != null ? kept : connect();
            try {
                return work.over(connection);
            } finally {
                IDLE.push(connection);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect() throws SQLException {
        var database = SharedStack.connect().forum();
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
