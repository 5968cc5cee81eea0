package org.cityexchange.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.cityexchange.stack.postgres.Database;
import org.cityexchange.system.Observation.Seats;

/**
 * The exchange as small as it goes, on a real PostgreSQL and a real broker: a stand-in that is right, or wrong in one of
 * the usual ways, so that whoever judges the services can be judged.
 */
final class MiniExchange {

    private static final int PER_THREAD = 6;
    private static final String TABLES = """
            create schema %1$s;
            set search_path to %1$s;
            create table seat (size bigint not null, taken bigint not null);
            create table registration (id uuid primary key, revision bigint not null);
            create table outbox (seq bigint generated always as identity primary key, event_id uuid not null,
                subject uuid not null, revision bigint not null, sent boolean not null default false);
            create table inbox (event_id uuid primary key);
            create table effect (seq bigint generated always as identity primary key, subject uuid not null,
                revision bigint not null);
            """;

    private final Flaw flaw;
    private final Tables tables;
    private final MiniLog log;
    private final MiniSender sender;
    private final Random random;

    /** What is wrong with it. */
    enum Flaw {
        NONE,
        /** Counts the seats that are taken and then takes one. */
        COUNT_THEN_INSERT,
        /** Tells the other side before it is certain. */
        SEND_BEFORE_COMMIT,
        /** Takes in whatever comes, as often as it comes. */
        INBOX_OFF,
        /** Sends what is behind the last one sent, and so never what a slower transaction commits in front of it. */
        CURSOR_BY_ID,
        /** Sends as it pleases. */
        NO_ORDER,
        /** Says yes before it is certain. */
        ANSWER_BEFORE_COMMIT
    }

    private MiniExchange(Flaw flaw, Tables tables, MiniLog log, Random random) {
        this.flaw = flaw;
        this.tables = tables;
        this.log = log;
        this.sender = new MiniSender(flaw, tables, log);
        this.random = random;
    }

    /** Lets a crowd loose on it and answers what is found when everything has come to rest. */
    static Observation run(Flaw flaw, Database database, String bootstrapServers, long seed) throws Exception {
        var name = "mini_" + Long.toString(System.nanoTime(), 36);
        var own = new Database(database.jdbcUrl() + "?currentSchema=" + name, database.user(), database.password());
        new Tables(database).change(TABLES.formatted(name) + "insert into seat values (" + MiniSender.SEATS + ", 0)");
        try (var log = new MiniLog(bootstrapServers, name)) {
            var exchange = new MiniExchange(flaw, new Tables(own), log, new Random(seed));
            exchange.run();
            return exchange.observation();
        }
    }

    private void run() throws Exception {
        var clients = Executors.newFixedThreadPool(MiniSender.THREADS);
        try (var relay = tables.connect();
                var receiver = tables.connect()) {
            relay.setAutoCommit(false);
            receiver.setAutoCommit(false);
            var coming = new ArrayList<Future<Void>>();
            for (int i = 0; i < MiniSender.THREADS; i++) {
                var seed = random.nextLong();
                coming.add(clients.submit((Callable<Void>) () -> {
                    sender.registers(PER_THREAD, new Random(seed));
                    return null;
                }));
            }
            while (!coming.stream().allMatch(Future::isDone)) {
                // without order it waits, so that both changes of a subject lie in one batch
                if (flaw != Flaw.NO_ORDER) {
                    sender.relay(relay, random.nextInt(4) == 0);
                }
            }
            for (var each : coming) {
                each.get();
            }
            while (sender.relay(relay, false) > 0) {
                // the rest of it
            }
            receive(receiver);
        } finally {
            clients.shutdownNow();
        }
    }

    private void receive(Connection connection) throws SQLException {
        var mayDie = true;
        while (!log.isRead()) {
            var events = log.next();
            for (var event : events) {
                takeIn(connection, event);
            }
            if (!events.isEmpty() && mayDie) {
                mayDie = false;
                log.again(events.get(0));
            }
        }
    }

    private void takeIn(Connection connection, MiniSender.Event event) throws SQLException {
        var isNew = flaw == Flaw.INBOX_OFF
                || Tables.write(connection, "insert into inbox values (?) on conflict do nothing", event.id()) == 1;
        if (isNew) {
            Tables.write(
                    connection,
                    "insert into effect (subject, revision) values (?, ?)",
                    event.subject(),
                    event.revision());
        }
        connection.commit();
    }

    private Observation observation() {
        var told = tables
                .read(
                        "select id, revision from registration",
                        row -> Map.entry(row.getObject(1, UUID.class).toString(), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var heard = new HashMap<String, List<Long>>();
        tables.read(
                        "select subject, revision from effect order by seq",
                        row -> Map.entry(row.getObject(1, UUID.class).toString(), row.getLong(2)))
                .forEach(each -> heard.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        var present = new HashSet<String>();
        told.forEach((subject, revision) -> {
            for (long each = 1; each <= revision; each++) {
                present.add(subject + ":" + each);
            }
        });
        var copy = heard.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().get(each.getValue().size() - 1)));
        return new Observation(
                sender.acknowledged(),
                present,
                List.of(tables.read(
                                "select size, taken, (select count(*) from registration) from seat",
                                row -> new Seats("seats", row.getLong(1), row.getLong(2), row.getLong(3)))
                        .get(0)),
                told,
                heard,
                Map.of("mini", summedUp(told)),
                Map.of("mini", summedUp(copy)));
    }

    private static String summedUp(Map<String, Long> states) {
        return new TreeMap<>(states).toString();
    }
}
