package org.cityexchange.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cityexchange.stack.process.StackException;

/**
 * Makes users and databases.
 *
 * @param url a database of the superuser
 */
record DatabaseSetup(String url, String superuser, String superuserPassword) {
    /**
     * Makes a database and its owner of the same name, where missing. The owner is no superuser; nobody else may
     * connect.
     *
     * @param name letters only
     * @param password of our own making: it holds no character that would need quoting
     */
    void ensure(String name, String password) {
        try (Connection connection = DriverManager.getConnection(url, superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke connect on database " + name + " from public");
        } catch (SQLException e) {
            throw new StackException("The database " + name + " could not be made: " + e.getMessage() + ".", e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }
}
