package org.cityexchange.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same transaction over and over, by so many clients with a connection each: what PostgreSQL can do at most. */
final class JdbcLoad implements AutoCloseable {

    private final List<Client> clients = new ArrayList<>();

    /** A transaction with its statements prepared; it commits itself. */
    interface Client extends AutoCloseable {
        void once() throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Prepares a client on a connection of its own. */
    interface Preparation {
        Client on(Connection connection) throws SQLException;
    }

    JdbcLoad(Bench bench, int count, Preparation preparation) throws SQLException {
        for (int i = 0; i < count; i++) {
            clients.add(preparation.on(bench.connect()));
        }
    }

    double run(Duration window) throws Exception {
        var pool = Executors.newFixedThreadPool(clients.size());
        try {
            var begun = System.nanoTime();
            var end = begun + window.toNanos();
            var runs = new ArrayList<Future<Long>>();
            for (var client : clients) {
                Callable<Long> run = () -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        client.once();
                        done++;
                    }
                    return done;
                };
                runs.add(pool.submit(run));
            }
            long done = 0;
            for (var run : runs) {
                done += run.get();
            }
            return done / ((System.nanoTime() - begun) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var client : clients) {
            client.close();
        }
    }
}
