package org.cityexchange.forum.registration;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.cityexchange.stack.SharedStack;

/** The seats of an event, kept from everybody until they are given back: whoever wants one waits inside a transaction. */
final class HeldSeats implements AutoCloseable {

    private static final String NAME = "held-seats";

    private final Connection connection;

    private HeldSeats(Connection connection) {
        this.connection = connection;
    }

    /** In the order in which the service takes them: nobody gets in front of who waits for online seats. */
    static HeldSeats of(String event) throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select id from quota where owner_id = ? order by lane for update")) {
            statement.setObject(1, UUID.fromString(event));
            statement.executeQuery();
        }
        return new HeldSeats(connection);
    }

    private static Connection connect() throws SQLException {
        var database = SharedStack.connect().forum();
        var login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        login.setProperty("ApplicationName", NAME);
        return DriverManager.getConnection(database.jdbcUrl(), login);
    }

    /** Waits until the service waits for seats, and for longer than its lane does: those who wait do so aside. */
    static void awaitServiceWaiting() {
        await().until(() -> ofWaiting("select 1", "forum-service", "now() - query_start > interval '800 ms'") == 1);
    }

    /** Waits until somebody else does who is to hold the seats next. */
    static void awaitOtherWaiting() {
        await().until(() -> ofWaiting("select 1", NAME, "true") == 1);
    }

    /** Has the database end the connection over which the service waits for seats, as a crash would. */
    static void endConnectionOfService() throws SQLException {
        ofWaiting("select cast(pg_terminate_backend(pid) as int)", "forum-service", "true");
    }

    private static int ofWaiting(String query, String application, String condition) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        %s from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                            and query like '%%quota%%' and application_name = ? and %s
                        """.formatted(query, condition))) {
            statement.setString(1, application);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
