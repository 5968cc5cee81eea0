package org.cityexchange.forum.agenda;

import static io.restassured.RestAssured.given;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.junit.jupiter.api.Test;

/** An event with parts of it in one answer. */
@ForumTest
class ExpandedEventTest {

    private static final String EVENT = "/v1/events/{event}";

    private static ValidatableResponse expanded(RequestSpecification caller, String event, String parts) {
        return caller.queryParam("expand", parts).get(EVENT, event).then();
    }

    @Test
    void thePartsThatAreAskedForComeWithTheEventAndNoOthers() {
        var event = Events.open(5, 7);
        expanded(given(), event, "venue,agenda,quotas,figures,materials")
                .statusCode(200)
                .body(json("id", equalTo(event)))
                .body(json("title.ko", notNullValue()))
                .body(json("venue.name.ko", notNullValue()))
                .body(json("agenda.sessions", hasSize(0)))
                .body(json("quotas.size", contains(7, 5)))
                .body(json("figures", hasSize(0)))
                .body(json("materials", hasSize(0)));
        expanded(given(), event, "quotas").body(json("$", not(hasKey("agenda"))));
        expanded(given(), event, "venue, quotas&lang=en").statusCode(400);
        expanded(given().queryParam("lang", "en"), event, "venue").body(json("venue.name", notNullValue()));
    }

    @Test
    void anUnknownPartIsRefused() {
        expanded(given(), Events.open(1, 1), "agenda,guests")
                .statusCode(400)
                .body(json("code", equalTo("INVALID_PARAMETER")), json("errors[0].parameter", equalTo("expand")));
    }

    @Test
    void nothingUnreleasedOrMeantForStaffComesWithIt() {
        var event = Events.published(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", Api.etag(EVENT + "/agenda", event))
                .body(Map.of("sessions", List.of(Map.of("type", "PRESENTATION", "title", text("새 순서", "A new one")))))
                .put(EVENT + "/agenda", event)
                .then()
                .statusCode(200);
        Api.post(
                        Map.of("kind", "SLIDES", "title", text("내부 자료", "Internal"), "visibility", "STAFF"),
                        EVENT + "/materials",
                        event)
                .then()
                .statusCode(201);
        for (var caller : List.of(given(), stranger())) {
            expanded(caller, event, "agenda,materials")
                    .statusCode(200)
                    .body(json("agenda.sessions", hasSize(0)))
                    .body(json("materials", hasSize(0)));
        }
        expanded(organizer(), event, "agenda,materials")
                .body(json("agenda.sessions", hasSize(1)))
                .body(json("materials", hasSize(1)));
    }
}
