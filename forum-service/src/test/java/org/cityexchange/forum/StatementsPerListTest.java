package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** A list takes as many statements with fifty rows as with five. */
@ForumTest
class StatementsPerListTest {

    private static final int FEW = 5;
    private static final int MANY = 50;

    private static int statements(RequestSpecification call, String url, String items, int count) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        call.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(url)
                .then()
                .statusCode(200)
                .body(json(items, hasSize(count)));
        return Statements.of(trace);
    }

    @Test
    void eventsOfDifferentSeries() {
        var topic = "topic-" + UUID.randomUUID();
        var slug = slug("series");
        var series = post(Map.of("slug", slug, "title", text("포럼", "Forum")), "/v1/event-series")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        Rows.copy("event_series", series, MANY, Map.of("slug", "'" + slug + "-' || n"));
        var event = Events.published(Map.of("slug", slug, "topics", List.of(topic)));
        var seriesOfItsOwn = "(select id from event_series where slug = '" + slug + "-' || n)";
        Rows.copy("event", event, MANY, Map.of("slug", "'" + slug + "-' || n", "series_id", seriesOfItsOwn));
        var url = "/v1/events?sort=-slug&topic=" + topic + "&limit=";
        var few = statements(given(), url + FEW, "items.series", FEW);
        assertThat(few).isBetween(1, 3);
        assertThat(statements(given(), url + MANY, "items.series", MANY)).isEqualTo(few);
        assertThat(statements(organizer(), url + MANY, "items.series", MANY)).isEqualTo(few);
    }

    @Test
    void sessionsOfAnAgendaWithTheirPeople() {
        var few = statements(organizer(), "/v1/events/" + eventWith(FEW) + "/agenda", "sessions", FEW);
        assertThat(few).isBetween(1, 8);
        var many = eventWith(MANY);
        assertThat(statements(organizer(), "/v1/events/" + many + "/agenda", "sessions", MANY))
                .isEqualTo(few);
        assertThat(statements(given(), "/v1/events/" + many + "/agenda", "sessions", MANY))
                .isBetween(1, 3);
    }

    private static String eventWith(int sessions) {
        var event = Events.draft(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        var mark = "speaker" + UUID.randomUUID();
        var person = post(Map.of("name", mark), "/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        Rows.copy("person", person, sessions - 1, Map.of());
        List<String> people = organizer()
                .queryParam("q", mark)
                .queryParam("limit", 100)
                .get("/v1/people")
                .as(JsonBody.class)
                .at("items.id");
        var all = new ArrayList<Map<String, Object>>();
        for (var id : people) {
            var role = Map.of("role", "PRESENTER", "person", Map.of("id", id));
            all.add(Map.of(
                    "type", "PRESENTATION",
                    "title", text("발표", "Talk"),
                    "roles", List.of(role),
                    "contributions", List.of(Map.of("roles", List.of(role)))));
        }
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", all))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        Events.became(event, "PUBLISHED");
        return event;
    }

    @Test
    void registrationsOfAnEvent() {
        var event = Events.open(MANY, MANY);
        var id = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate",
                        "email", Api.email(),
                        "affiliation", "City",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        Rows.copy("registration", id, MANY, Map.of("code", "n", "email_normalized", "n || '@example.org'"));
        var url = "/v1/events/" + event + "/registrations?limit=";
        var few = statements(organizer(), url + FEW, "items", FEW);
        assertThat(few).isBetween(1, 4);
        assertThat(statements(organizer(), url + MANY, "items", MANY)).isEqualTo(few);
        var attendance = "/v1/events/" + event + "/attendance?limit=";
        var fewAttended = statements(organizer(), attendance + FEW, "items", FEW);
        assertThat(fewAttended).isBetween(1, 8);
        assertThat(statements(organizer(), attendance + MANY, "items", MANY)).isEqualTo(fewAttended);
    }

    @Test
    void peopleInTheWaitlist() {
        var event = Events.open(0, 0);
        for (int i = 0; i < FEW; i++) {
            given().contentType(ContentType.JSON)
                    .body(Map.of(
                            "name",
                            "Delegate",
                            "email",
                            Api.email(),
                            "affiliation",
                            "City",
                            "jobTitle",
                            "Director",
                            "mode",
                            i % 2 == 0 ? "ONLINE" : "ON_SITE",
                            "consents",
                            List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                    .post("/v1/events/{event}/registrations", event)
                    .then()
                    .statusCode(201);
        }
        var url = "/v1/events/" + event + "/waitlist?limit=";
        var one = statements(organizer(), url + 1, "items", 1);
        assertThat(one).isBetween(1, 5);
        assertThat(statements(organizer(), url + FEW, "items", FEW)).isEqualTo(one);
    }

    @Test
    void delegationsWithTheirMembers() {
        var event = Events.open(MANY, MANY);
        for (int i = 0; i < 3; i++) {
            post(
                            Map.of(
                                    "name", "Delegation",
                                    "contactName", "Delegate",
                                    "contactEmail", "trainee-00001@example.org",
                                    "members", List.of(delegate(), delegate())),
                            "/v1/events/{event}/registration-groups",
                            event)
                    .then()
                    .statusCode(201);
        }
        var url = "/v1/events/" + event + "/registration-groups?limit=";
        var one = statements(organizer(), url + 1, "items", 1);
        assertThat(one).isBetween(2, 6);
        assertThat(statements(organizer(), url + 3, "items", 3)).isEqualTo(one);
    }

    private static Map<String, Object> delegate() {
        return Map.of(
                "name", "Delegate",
                "email", Api.email(),
                "affiliation", "City",
                "jobTitle", "Director",
                "mode", "ONLINE",
                "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1")));
    }

    @Test
    void venuesWithTheirRooms() {
        for (int i = 0; i < 3; i++) {
            var venue = post(Map.of("name", text("센터", "Center")), "/v1/venues")
                    .then()
                    .extract()
                    .as(JsonBody.class)
                    .<String>at("id");
            post(Map.of("name", text("홀", "Hall")), "/v1/venues/{venue}/rooms", venue)
                    .then()
                    .statusCode(201);
        }
        var one = statements(given(), "/v1/venues?limit=1", "items", 1);
        assertThat(statements(given(), "/v1/venues?limit=3", "items", 3)).isEqualTo(one);
    }
}
