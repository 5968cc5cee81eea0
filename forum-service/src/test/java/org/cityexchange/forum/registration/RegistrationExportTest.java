package org.cityexchange.forum.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.junit.jupiter.api.Test;

/** Registrations as a file, and the log of who had it. */
@ForumTest
class RegistrationExportTest {

    private static final String PATH = "/v1/events/{event}/registrations.csv";

    @Inject
    DataSource database;

    @Test
    void organizersHaveTheFileForAReasonThatStandsInTheAccessLog() {
        var event = Events.open(1, 5);
        var slug = organizer().get("/v1/events/{event}", event).<String>path("slug");
        Registrations.register(event, Registrations.body(Map.of("name", "=cmd()", "phone", "+82-2-2170-6053")))
                .then()
                .statusCode(201);
        Registrations.registered(event, "ON_SITE", 2);
        var reason = "이름표 인쇄 & 확인";
        var file = organizer()
                .header("Access-Reason", URLEncoder.encode(reason, UTF_8).replace("+", "%20"))
                .get(PATH, event)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + slug + "-registrations.csv\"; filename*=UTF-8''"
                                + URLEncoder.encode(slug + " 등록자.csv", UTF_8).replace("+", "%20"))
                .extract();
        var lines = new String(file.asByteArray(), UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .contains(",'=cmd(),")
                .contains(",'+82-2-2170-6053,")
                .contains("PERSONAL_DATA:1");
        auditor()
                .queryParam("subjectId", event)
                .queryParam("operation", "EXPORT")
                .get("/v1/access-log")
                .then()
                .statusCode(200)
                .body(json("items", hasSize(1)))
                .body(json("items[0].reason", equalTo(reason)))
                .body(json("items[0].records", equalTo(3)))
                .body(json("items[0].subjectType", equalTo("EVENT")));
        auditor()
                .queryParam("subjectId", event)
                .header("Accept-Language", "en")
                .get("/v1/access-log.csv")
                .then()
                .statusCode(200);
    }

    @Test
    void theFiltersOfTheListHoldInTheFile() {
        var event = Events.open(1, 5);
        Registrations.registered(event, "ON_SITE", 2);
        var file = organizer()
                .header("Access-Reason", "badges")
                .queryParam("status", "WAITLISTED")
                .get(PATH, event)
                .then()
                .statusCode(200)
                .extract();
        assertThat(new String(file.asByteArray(), UTF_8).lines()).hasSize(2);
    }

    @Test
    void withoutAReasonOrARightThereIsNoFileAndNoEntry() {
        var event = Events.open(1, 5);
        for (var reason : new String[] {"", "%20", "%E0%A4%A"}) {
            organizer()
                    .header("Access-Reason", reason)
                    .get(PATH, event)
                    .then()
                    .body(json("errors.header", contains("Access-Reason")));
        }
        organizer().get(PATH, event).then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        stranger().header("Access-Reason", "curious").get(PATH, event).then().statusCode(404);
        auditor().header("Access-Reason", "audit").get(PATH, event).then().statusCode(403);
        auditor().queryParam("subjectId", event).get("/v1/access-log").then().body(json("items", hasSize(0)));
        organizer().get("/v1/access-log").then().statusCode(403);
    }

    @Test
    void listingAndReadingRegistrationsIsLoggedAndReadingOnesOwnIsNot() {
        var event = Events.open(1, 5);
        var receipt = Registrations.registered(event, "ON_SITE");
        receipt.read().then().statusCode(200);
        auditor()
                .queryParam("subjectId", receipt.id())
                .get("/v1/access-log")
                .then()
                .body(json("items", hasSize(0)));
        organizer().get("/v1/registrations/{id}", receipt.id()).then().statusCode(200);
        Registrations.list(event).then().statusCode(200);
        auditor()
                .queryParam("subjectId", receipt.id())
                .get("/v1/access-log")
                .then()
                .body(json("items.operation", contains("READ")));
        auditor()
                .queryParam("subjectId", event)
                .get("/v1/access-log")
                .then()
                .body(json("items.operation", contains("LIST")))
                .body(json("items.reason", hasItem(nullValue())));
    }

    @Test
    void nobodyChangesOrEmptiesTheAccessLogNotEvenInTheDatabase() throws SQLException {
        Registrations.list(Events.open(1, 1)).then().statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : new String[] {
                "update access_log set actor = 'nobody'", "delete from access_log", "truncate access_log"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
        assertThat(Api.auditor().get("/v1/access-log").<String>path("items[0].actor"))
                .isNotEqualTo("nobody");
    }
}
