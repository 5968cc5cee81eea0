package org.cityexchange.forum;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.stack.SharedStack;

/** What the database holds, for what no answer tells. */
public final class Rows {

    private Rows() {}

    /**
     * Copies a row so many times, with a new id and those columns changed as said, by SQL expressions in which {@code n}
     * counts from 1: many rows are made faster than over the API.
     */
    public static void copy(String table, String id, int times, Map<String, String> changes) {
        var changed = changes.entrySet().stream()
                .map(change -> ", '" + change.getKey() + "', " + change.getValue())
                .collect(Collectors.joining());
        run("insert into " + table
                + " select (jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid()"
                + changed + "))).* from " + table + " as original, generate_series(1, " + times
                + ") as n where original.id = '" + id + "' order by n");
    }

    /** Changes rows, where time has to have passed. */
    public static void update(String sql) {
        run(sql);
    }

    private static void run(String sql) {
        var database = SharedStack.connect().forum();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes rows as only time would. */
    public static void change(String sql, Object... parameters) {
        var database = SharedStack.connect().forum();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The id that a query answers; null where it answers none. */
    public static UUID uuid(String sql, Object... parameters) {
        var database = SharedStack.connect().forum();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The number that a query answers. */
    public static long count(String sql, Object... parameters) {
        var database = SharedStack.connect().forum();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
