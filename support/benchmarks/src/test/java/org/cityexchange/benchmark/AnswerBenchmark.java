package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answering a survey, against the insert of one such row without any service. */
class AnswerBenchmark {

    private static final int CONNECTIONS = 32;
    private static final int CLIENTS = 16;
    private static final String ANSWERS = "{\"mode\": \"ONLINE\", \"region\": \"R1\", \"overall\": 4, \"work\": 5}";

    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger used = new AtomicInteger();

    @Test
    void answering() throws Exception {
        try (var bench = Bench.fastForum(spec -> spec)) {
            var survey = SurveyBenchmark.open(bench, bench.token("organizer", BenchEvents.INSTITUTION));
            var path = "/v1/surveys/" + survey + "/responses";
            // one ballot is drawn as others would draw it, and stays; from then on the link counts its responses
            bench.post("/v1/surveys/" + survey + "/drawn-ballots", null, "");
            try (var http = new HttpLoad(bench.uri(), CONNECTIONS);
                    var insert = new JdbcLoad(bench, CLIENTS, connection -> new Insert(connection, survey))) {
                var ours = new Load() {
                    @Override
                    public double run(Duration window) throws Exception {
                        draw(bench, survey, (int) window.toSeconds() * 12_000 + 12_000);
                        return http.closed(
                                window,
                                () -> HttpLoad.Call.post(
                                        path,
                                        "{\"answers\": " + ANSWERS + "}",
                                        204,
                                        Map.of("Ballot-Token", "ballot-" + used.getAndIncrement())));
                    }

                    @Override
                    public void check() throws Exception {
                        assertThat(bench.count("select count(*) from survey_ballot"))
                                .isEqualTo(drawn.get() - used.get() + 1L);
                    }
                };
                Duel.of(
                        "answering a survey, 32 connections : inserting one such row by JDBC, 16 clients",
                        ours,
                        insert::run,
                        0.8,
                        "/s");
            }
        }
    }

    /** Ballots that nobody has used, as the service would issue them. */
    private void draw(Bench bench, String survey, int count) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var connection = bench.connect();
                var statement = connection.prepareStatement(
                        "insert into survey_ballot (token_hash, survey_id, dimensions) values (?, ?, '{}')")) {
            connection.setAutoCommit(false);
            for (int i = drawn.get() - used.get(); i < count; i++) {
                statement.setBytes(
                        1, sha.digest(("ballot-" + drawn.getAndIncrement()).getBytes(StandardCharsets.UTF_8)));
                statement.setObject(2, UUID.fromString(survey));
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    /** One row and a commit. */
    private static final class Insert implements JdbcLoad.Client {

        private final Connection connection;
        private final PreparedStatement statement;

        Insert(Connection connection, String survey) throws SQLException {
            this.connection = connection;
            // as many rows as the other, but not to be counted with them
            statement = connection.prepareStatement("""
                    insert into survey_intake (survey_id, dimensions, answers)
                    values (?, '{"mode": "ONLINE", "region": "R1"}', cast(? as jsonb))
                    """);
            statement.setObject(1, UUID.nameUUIDFromBytes(survey.getBytes(StandardCharsets.UTF_8)));
            statement.setString(2, ANSWERS);
        }

        @Override
        public void once() throws SQLException {
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
