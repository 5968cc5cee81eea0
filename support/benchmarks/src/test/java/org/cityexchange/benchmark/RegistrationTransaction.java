package org.cityexchange.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * The rows that one registration leaves, written by JDBC without any service: the registration, its event for the other
 * service, its mail, its key; and the seat, last, so that the row all of them share is locked shortly.
 */
final class RegistrationTransaction implements JdbcLoad.Client {

    private static final String SEAT = """
            update quota set confirmed = confirmed + 1 where owner_id = ? and lane = 'ONLINE'
                and (size is null or confirmed + offered + reserved < size)
            """;
    private static final int HASH = 32;

    private final Connection connection;
    private final Map<String, RowTemplate> rows;
    private final List<UUID> events;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final boolean oneCall;

    private RegistrationTransaction(
            Connection connection, Map<String, RowTemplate> rows, List<UUID> events, boolean oneCall)
            throws SQLException {
        this.connection = connection;
        this.rows = rows;
        this.events = events;
        this.oneCall = oneCall;
        connection.setAutoCommit(oneCall);
        if (oneCall) {
            var inserts = rows.entrySet().stream()
                    .map(row -> row.getKey() + "_added as (" + row.getValue().insert() + ")")
                    .collect(Collectors.joining(", "));
            statements.add(connection.prepareStatement("with " + inserts + " " + SEAT));
        } else {
            for (var row : rows.values()) {
                statements.add(connection.prepareStatement(row.insert()));
            }
            statements.add(connection.prepareStatement(SEAT));
        }
    }

    /** Six statements and a commit, for one of those events each time. */
    static JdbcLoad.Preparation like(Bench bench, List<String> events) throws SQLException {
        return preparation(bench, events, false);
    }

    /** All of it in one statement that commits itself. */
    static JdbcLoad.Preparation asOneCall(Bench bench, String event) throws SQLException {
        return preparation(bench, List.of(event), true);
    }

    private static JdbcLoad.Preparation preparation(Bench bench, List<String> events, boolean oneCall)
            throws SQLException {
        var rows = rows(bench);
        var ids = events.stream().map(UUID::fromString).toList();
        return connection -> new RegistrationTransaction(connection, rows, ids, oneCall);
    }

    /** The rows of some registration that came in over HTTP. */
    private static Map<String, RowTemplate> rows(Bench bench) throws SQLException {
        var event = BenchEvents.open(bench, 1);
        var registration = UUID.fromString(bench.post(
                        "/v1/events/" + event + "/registrations",
                        null,
                        BenchEvents.request("template-" + UUID.randomUUID() + "@example.org", "ONLINE"))
                .path("id")
                .asText());
        try (var connection = bench.connect()) {
            Map<String, RowTemplate> rows = new LinkedHashMap<>();
            rows.put("registration", RowTemplate.of(connection, "registration", "id = ?", registration, Set.of()));
            rows.put(
                    "outbox_revision",
                    RowTemplate.of(connection, "outbox_revision", "aggregate_id = ?", registration, Set.of()));
            rows.put("outbox", RowTemplate.of(connection, "outbox", "aggregate_id = ?", registration, Set.of("seq")));
            rows.put("mail", RowTemplate.of(connection, "mail", "about = ?", registration, Set.of()));
            rows.put(
                    "idempotency_key",
                    RowTemplate.of(connection, "idempotency_key", "answer is not null and ?", true, Set.of()));
            return rows;
        }
    }

    @Override
    public void once() throws SQLException {
        var event = events.get(ThreadLocalRandom.current().nextInt(events.size()));
        var changes = changes(event);
        var place = 1;
        var statement = 0;
        for (var row : rows.entrySet()) {
            place = row.getValue().set(statements.get(statement), place, changes.get(row.getKey()));
            if (!oneCall) {
                statements.get(statement++).executeUpdate();
                place = 1;
            }
        }
        statements.get(statement).setObject(place, event);
        if (statements.get(statement).executeUpdate() != 1) {
            throw new IllegalStateException("There was no seat");
        }
        if (!oneCall) {
            connection.commit();
        }
    }

    private static Map<String, Map<String, Object>> changes(UUID event) {
        var id = UUID.randomUUID();
        return Map.of(
                "registration",
                Map.of(
                        "id",
                        id,
                        "event_id",
                        event,
                        "code",
                        id.toString(),
                        "email",
                        id + "@example.org",
                        "email_normalized",
                        id + "@example.org",
                        "person_ref",
                        id.toString()),
                "outbox_revision",
                Map.of("aggregate_id", id),
                "outbox",
                Map.of("aggregate_id", id, "event_id", UUID.randomUUID()),
                "mail",
                Map.of("id", UUID.randomUUID(), "about", id),
                "idempotency_key",
                Map.of("id", random()));
    }

    private static byte[] random() {
        var bytes = new byte[HASH];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
