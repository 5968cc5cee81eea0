package org.cityexchange.forum.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.survey.Respondents.become;
import static org.cityexchange.forum.survey.Respondents.open;
import static org.cityexchange.forum.survey.Respondents.registrants;
import static org.cityexchange.forum.survey.Respondents.tokens;

import io.restassured.http.ContentType;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.stack.SharedStack;
import org.junit.jupiter.api.Test;

/** An attacker who holds every ballot and the whole database, log and API, looks for who answered what. */
@ForumTest
class AnonymityTest {

    private static final String MARK = "mark-" + UUID.randomUUID();

    @Test
    void nothingLeadsFromAnAnswerToABallotOrAPerson() {
        var event = Events.open(10, 10);
        var people = new ArrayList<>(registrants(event, "ONLINE", 7));
        people.addAll(registrants(event, "ON_SITE", 1));
        var survey = open(event, Map.of("dimensions", List.of("MODE")));
        var tokens = tokens(survey);
        try (var log = new Log()) {
            for (int i = 0; i < tokens.size(); i++) {
                send(survey, tokens.get(i), i);
                if (i == 1) {
                    assertThat(sharingTheTransactionOf("survey_intake", survey))
                            .as("rows that share a transaction with answers that have just come in")
                            .isEmpty();
                }
            }
            become(survey, "CLOSED").then().statusCode(200);
            assertThat(log.lines)
                    .noneMatch(line -> line.contains(MARK) || tokens.stream().anyMatch(line::contains));
        }
        assertThat(tablesHolding(List.of(MARK)))
                .as("where answers stand")
                .contains("survey_response")
                .isSubsetOf("survey_response", "feedback_text");
        assertThat(tablesHolding(tokens)).as("where ballots stand").isEmpty();
        var hashes = tokens.stream()
                .map(token -> HexFormat.of().formatHex(Secrets.hash(token)))
                .toList();
        assertThat(tablesHolding(hashes)).as("where hashes of ballots stand").isEmpty();
        var ids = column("select cast(id as text) from survey_response where survey_id = cast(? as uuid)", survey);
        assertThat(ids).hasSize(8).allMatch(id -> UUID.fromString(id).version() == 4);
        assertThat(tablesHolding(ids)).as("where ids of answers stand").containsExactly("survey_response");
        assertThat(tablesHolding(people)).as("where people stand").doesNotContain("survey_response", "survey_ballot");
        assertNobodyIsSingledOut(survey);
        assertThat(sharingTheTransactionOf("survey_response", survey))
                .as("rows of people that share a transaction with answers")
                .doesNotContain(
                        "survey_ballot", "survey_recipient", "registration", "mail", "idempotency_key", "outbox");
        cancellingChangesNothing(survey, people);
    }

    private static void send(String survey, String token, int nth) {
        given().contentType(ContentType.JSON)
                .header("Ballot-Token", token)
                .header("Idempotency-Key", "0123456789abcdef" + nth) // nobody asks for it, and it must leave no trace
                .body(Map.of("answers", Map.of("satisfied", 1, "why", MARK + " " + nth)))
                .post("/v1/surveys/{survey}/responses", survey)
                .then()
                .statusCode(204);
    }

    private static void assertNobodyIsSingledOut(String survey) {
        for (var by : List.of("cast(xmin as text)", "cast(day as text)", "cast(dimensions as text)")) {
            assertThat(column(
                            "select count(*) from survey_response where survey_id = cast(? as uuid) group by " + by,
                            survey))
                    .as("answers that share " + by)
                    .allMatch(size -> Integer.parseInt(size) >= 3);
        }
        var sent = List.of("0", "1", "2", "3", "4", "5", "6", "7");
        for (var order : List.of("ctid", "id")) {
            assertThat(column(
                            "select split_part(answers ->> 'why', ' ', 2) from survey_response"
                                    + " where survey_id = cast(? as uuid) order by " + order,
                            survey))
                    .as("answers in the order of their " + order)
                    .containsExactlyInAnyOrderElementsOf(sent)
                    .isNotEqualTo(sent);
        }
    }

    private static void cancellingChangesNothing(String survey, List<String> people) {
        var all = "select md5(string_agg(cast(r as text), ',' order by id)) from survey_response r"
                + " where survey_id = cast(? as uuid)";
        var before = column(all, survey);
        people.forEach(
                id -> Api.post(Map.of("to", "CANCELLED", "reason", "취소"), "/v1/registrations/{id}/transitions", id)
                        .then()
                        .statusCode(200));
        assertThat(column(all, survey)).isEqualTo(before);
    }

    /** The tables in a row of which one of those texts stands, however it is kept. */
    private static List<String> tablesHolding(List<String> texts) {
        var patterns = texts.stream().map(text -> "%" + text + "%").collect(Collectors.joining(","));
        return tablesWith("cast(kept as text) like any (string_to_array(given.value, ','))", patterns);
    }

    /** The other tables with a row that was written by a transaction that wrote one of the survey's. */
    private static List<String> sharingTheTransactionOf(String table, String survey) {
        var shared = tablesWith(
                "cast(kept.xmin as text) in (select cast(xmin as text) from " + table
                        + " where survey_id = cast(given.value as uuid))",
                survey);
        return shared.stream().filter(other -> !other.equals(table)).toList();
    }

    private static List<String> tablesWith(String condition, String given) {
        var tables = column("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by 1");
        var everyTable = tables.stream()
                .map(table -> "select '" + table + "' from given where exists (select 1 from \"" + table
                        + "\" as kept where " + condition + ")")
                .collect(Collectors.joining(" union all "));
        return column("with given as (select cast(? as text) as value) " + everyTable, given);
    }

    private static List<String> column(String sql, String... parameters) {
        var database = SharedStack.connect().forum();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What the service logs meanwhile. */
    private static final class Log extends Handler implements AutoCloseable {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final Logger root = Logger.getLogger("");

        Log() {
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
