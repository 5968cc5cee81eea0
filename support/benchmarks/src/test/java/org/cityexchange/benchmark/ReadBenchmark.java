package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading an event and its agenda, against the bare framework and against PostgreSQL. */
class ReadBenchmark {

    private static final int CONNECTIONS = 32;
    private static final int CLIENTS = 16;
    private static final int SESSIONS = 40;

    @Test
    void reading() throws Exception {
        try (var bench = Bench.fastForum(spec -> spec)) {
            var event = BenchEvents.open(bench, 100);
            fill(bench, event);
            var path = "/v1/events/" + event + "/agenda";
            var document = bench.get(path, null).toString();
            assertThat(bench.get(path, null).path("sessions")).hasSize(SESSIONS);
            var bare = bench.baseline(document.length());
            try (var http = new HttpLoad(bench.uri(), CONNECTIONS);
                    var fixed = new HttpLoad(bare.uri(), CONNECTIONS)) {
                Load ours = window -> http.closed(window, () -> HttpLoad.Call.get(path));
                Duel.of(
                        "reading an agenda of " + document.length() / 1024
                                + " KB : as many fixed bytes from the bare framework",
                        ours,
                        window -> fixed.closed(window, () -> HttpLoad.Call.get("/fixed")),
                        0.5,
                        "/s");
                selects(bench, UUID.fromString(event), ours);
                var tag = bench.etag(path);
                var known = new HttpLoad.Call(HttpMethod.GET, path, null, Map.of("If-None-Match", tag), 304);
                Duel.of("304 : the whole agenda", window -> http.closed(window, () -> known), ours, 1, "/s");
                assertThat(bench.get(path, null).toString()).isEqualTo(document);
            }
        }
    }

    private static void selects(Bench bench, UUID event, Load ours) throws Exception {
        try (var three = new JdbcLoad(
                        bench,
                        CLIENTS,
                        connection -> new Select(
                                connection,
                                event,
                                "select * from event where id = ?",
                                "select * from session where event_id = ?",
                                "select * from session_role where session_id in (select id from session where event_id = ?)"));
                var stored = new JdbcLoad(
                        bench,
                        CLIENTS,
                        connection -> new Select(
                                connection,
                                event,
                                "select agenda from agenda_release where event_id = ? order by number desc limit 1"))) {
            Duel.of("reading an agenda : three selects by JDBC, 16 clients", ours, three::run, 2, "/s");
            Duel.of("reading an agenda : the stored document by JDBC, 16 clients", ours, stored::run, 0, "/s");
        }
    }

    private static void fill(Bench bench, String event) {
        var organizer = bench.token("organizer", BenchEvents.INSTITUTION);
        var path = "/v1/events/" + event + "/agenda";
        var sessions = new StringBuilder();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.append(i == 0 ? "" : ", ").append("""
                    {"title": {"ko": "세션 %1$d", "en": "Session %1$d"}, "type": "PRESENTATION",
                     "startsAt": "2099-11-26T05:%1$02d:00Z", "endsAt": "2099-11-26T05:%2$02d:00Z",
                     "abstract": {"ko": "무엇에 대한 이야기인지", "en": "What it is about, in a line or two of English"}}
                    """.formatted(i, i + 1));
        }
        bench.put(path, organizer, "{\"sessions\": [" + sessions + "]}", "If-Match", "\"0\"");
        bench.post(path + "/releases", organizer, "{}");
    }

    /** Reads with one statement after the other, each to its last row. */
    private record Select(List<PreparedStatement> statements, Connection connection) implements JdbcLoad.Client {

        Select(Connection connection, UUID event, String... queries) throws SQLException {
            this(new ArrayList<>(), connection);
            for (var query : queries) {
                var statement = connection.prepareStatement(query);
                statement.setObject(1, event);
                statements.add(statement);
            }
        }

        @Override
        public void once() throws SQLException {
            for (var statement : statements) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
