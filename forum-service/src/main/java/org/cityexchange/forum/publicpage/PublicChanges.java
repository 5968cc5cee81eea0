package org.cityexchange.forum.publicpage;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears of changes that are committed by whomever, this instance or another one. It has a connection of its own, since
 * notifications come to the one that asked for them; as long as there is none no pages are kept.
 */
@ApplicationScoped
class PublicChanges {

    private static final Logger LOG = Logger.getLogger(PublicChanges.class);
    private static final int LISTEN_MILLIS = 250;
    private static final int RETRY_MILLIS = 500;

    private final PublicPages pages;
    private final String url;
    private final Properties login = new Properties();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    PublicChanges(
            PublicPages pages,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.pages = pages;
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "forum-service: public changes");
        login.setProperty("connectTimeout", "2");
        // what has gone silent must be noticed within a second or so
        login.setProperty("socketTimeout", "1");
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "public-changes");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(2L * LISTEN_MILLIS);
    }

    private void run() {
        var away = false;
        try {
            while (!stopping.await(away ? RETRY_MILLIS : 0, TimeUnit.MILLISECONDS)) {
                try (var connection = DriverManager.getConnection(url, login)) {
                    listen(connection);
                } catch (SQLException e) {
                    if (!away) {
                        LOG.warnf("Nobody tells of changes, so that pages are made anew each time: %s", e.getMessage());
                    }
                    away = true;
                } finally {
                    pages.close();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Connection connection) throws SQLException {
        var changes = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen public_change");
            pages.open();
            while (stopping.getCount() > 0) {
                var told = changes.getNotifications(LISTEN_MILLIS);
                if (told != null && told.length > 0) {
                    pages.changed();
                } else {
                    statement.execute("select 1"); // or a connection that is dead would seem silent
                }
            }
        }
    }
}
