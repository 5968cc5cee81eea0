package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.event.Events.become;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** From the room to the screen and back: over two quotas at once, and nobody without a seat between them. */
@ForumTest
class ModeSwitchTest {

    private static void assertMode(Receipt receipt, String mode) {
        receipt.read()
                .then()
                .body(json("status", equalTo("CONFIRMED")))
                .body(json("mode", equalTo(mode)))
                .body(json("wantedMode", nullValue()));
    }

    private static void assertSeats(String event, int onSite, int online, int waiting) {
        assertThat(seats(event, "ON_SITE", "confirmed")).isEqualTo(onSite);
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(online);
        assertThat(seats(event, "ON_SITE", "waiting") + seats(event, "ONLINE", "waiting"))
                .isEqualTo(waiting);
    }

    @Test
    void theSeatChangesAtOnceIfThereIsOne() {
        var event = open(1, 1);
        var mine = registered(event, "ON_SITE");
        var waiting = registered(event, "ON_SITE");
        mine.switchTo("ONLINE")
                .then()
                .statusCode(200)
                .body(json("mode", equalTo("ONLINE")))
                .body(json("wantedMode", nullValue()))
                .body(json("status", equalTo("CONFIRMED")));
        assertMode(waiting, "ON_SITE");
        assertSeats(event, 1, 1, 0);
        var records = Wire.read(Topic.FORUM_REGISTRATION, Set.of(mine.id()), 2);
        assertThat(Wire.types(records))
                .containsExactly(EventType.REGISTRATION_CONFIRMED, EventType.REGISTRATION_MODE_SWITCHED);
        assertThat(Wire.json(records.get(1).value()).path("to").asText()).isEqualTo("ONLINE");
        assertThat(Notices.occasions(mine.id())).containsExactly(Occasion.CONFIRMED, Occasion.MODE_SWITCHED);
    }

    @Test
    void thePresentSeatIsKeptWhileTheOtherModeIsFull() {
        var event = open(1, 1);
        var online = registered(event, "ONLINE");
        var mine = registered(event, "ON_SITE");
        var waiting = registered(event, "ON_SITE");
        for (int i = 0; i < 2; i++) { // asking again changes nothing
            mine.switchTo("ONLINE")
                    .then()
                    .statusCode(200)
                    .body(json("mode", equalTo("ON_SITE")))
                    .body(json("wantedMode", equalTo("ONLINE")))
                    .body(json("status", equalTo("CONFIRMED")))
                    .body(json("waitlistPosition", equalTo(1)));
        }
        assertSeats(event, 1, 1, 2);
        online.cancel().then().statusCode(200);
        assertMode(mine, "ONLINE");
        assertMode(waiting, "ON_SITE"); // who got the seat that was left
        assertSeats(event, 1, 1, 0);
    }

    @Test
    void waitingForTheOtherModeEndsByAskingForThePresentOne() {
        var event = open(1, 1);
        var online = registered(event, "ONLINE");
        var mine = registered(event, "ON_SITE");
        var next = registered(event, "ONLINE");
        mine.switchTo("ONLINE").then().body(json("waitlistPosition", equalTo(2)));
        mine.switchTo("ON_SITE").then().statusCode(200).body(json("wantedMode", nullValue()));
        online.cancel().then().statusCode(200);
        assertMode(next, "ONLINE");
        assertMode(mine, "ON_SITE");
        assertSeats(event, 1, 1, 0);
        // whoever cancels while waiting for a switch leaves both
        mine.switchTo("ONLINE").then().statusCode(200);
        mine.cancel().then().statusCode(200).body(json("wantedMode", nullValue()));
        assertSeats(event, 0, 1, 0);
    }

    @Test
    void whoWaitsWithoutASeatGoesToTheOtherQueue() {
        var event = open(1, 1);
        registered(event, "ON_SITE");
        var mine = registered(event, "ON_SITE");
        mine.switchTo("ONLINE").then().statusCode(200).body(json("status", equalTo("CONFIRMED")));
        assertMode(mine, "ONLINE");
        var other = registered(event, "ON_SITE");
        other.switchTo("ONLINE")
                .then()
                .body(json("status", equalTo("WAITLISTED")))
                .body(json("mode", equalTo("ONLINE")))
                .body(json("waitlistPosition", equalTo(1)));
        assertSeats(event, 1, 1, 1);
    }

    @Test
    void aSwitchIsNotOfferedButDoneAndTheSeatItLeavesIsOffered() {
        var event = open(1, 1, Map.of("promotion", "OFFER"));
        var online = registered(event, "ONLINE");
        var mine = registered(event, "ON_SITE");
        var waiting = registered(event, "ON_SITE");
        mine.switchTo("ONLINE").then().statusCode(200);
        online.cancel().then().statusCode(200);
        assertMode(mine, "ONLINE");
        assertThat(waiting.statusNow()).isEqualTo("OFFERED");
        waiting.switchTo("ONLINE").then().statusCode(409).body(json("code", equalTo("MODE_IS_FIXED")));
        assertThat(seats(event, "ON_SITE", "offered")).isOne();
    }

    @Test
    void modesThatThereAreNotAndEventsThatAreOverAreRefused() {
        var event = open(null, 2);
        var mine = registered(event, "ONLINE");
        mine.switchTo("ON_SITE").then().statusCode(409).body(json("code", equalTo("MODE_NOT_OFFERED")));
        var online = open(null, 2, Map.of("attendanceMode", "ONLINE"));
        registered(online, "ONLINE").switchTo("ON_SITE").then().statusCode(409);
        mine.cancel().then().statusCode(200);
        resize(event, 1, null).then().statusCode(200);
        mine.switchTo("ON_SITE").then().statusCode(409).body(json("code", equalTo("MODE_IS_FIXED")));
        var past = registered(event, "ONLINE");
        Rows.change(
                "update event set starts_at = now() - interval '2 hours', ends_at = now() where id = ?",
                UUID.fromString(event));
        past.switchTo("ON_SITE").then().statusCode(409).body(json("code", equalTo("EVENT_IS_OVER")));
    }

    private static ValidatableResponse asRead(Receipt receipt, String etag) {
        var call = given().header("Registration-Token", receipt.token()).contentType(ContentType.JSON);
        return (etag == null ? call : call.header("If-Match", etag))
                .body(Map.of("mode", "ONLINE"))
                .put("/v1/registrations/{id}/mode", receipt.id())
                .then();
    }

    @Test
    void anOrganizerSwitchesForSomebodyWhoCallsAndWhoSwitchesHasReadWhereTheyAre() {
        var event = open(1, 1);
        var theirs = registered(event, "ON_SITE");
        var read = theirs.read().header("ETag");
        asRead(theirs, null).statusCode(428);
        asRead(theirs, "\"99\"").statusCode(412);
        asRead(theirs, read).statusCode(200);
        asRead(theirs, read).statusCode(412);
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("mode", "ON_SITE"))
                .put("/v1/registrations/{id}/mode", theirs.id())
                .then()
                .statusCode(200)
                .body(json("mode", equalTo("ON_SITE")));
    }

    @Test
    void twoWhoWantEachOthersSeatsExchangeThemEvenWithOthersWaiting() {
        var event = open(1, 1);
        var onSite = registered(event, "ON_SITE");
        var online = registered(event, "ONLINE");
        var waiting = registered(event, "ONLINE");
        onSite.switchTo("ONLINE").then().body(json("wantedMode", equalTo("ONLINE")));
        online.switchTo("ON_SITE").then().statusCode(200).body(json("mode", equalTo("ON_SITE")));
        assertMode(onSite, "ONLINE");
        assertThat(waiting.positionNow()).isOne();
        assertSeats(event, 1, 1, 1);
    }

    @Test
    void crossingSwitchesWithOneSeatEachDoNotWaitForEachOther() throws Exception {
        var event = open(1, 1);
        var a = registered(event, "ON_SITE");
        var b = registered(event, "ONLINE");
        for (int round = 0; round < 20; round++) {
            var there = round % 2 == 0;
            var answers = Parallel.all(List.<Callable<Response>>of(
                    () -> a.switchTo(there ? "ONLINE" : "ON_SITE"), () -> b.switchTo(there ? "ON_SITE" : "ONLINE")));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertMode(a, there ? "ONLINE" : "ON_SITE");
            assertMode(b, there ? "ON_SITE" : "ONLINE");
            assertSeats(event, 1, 1, 0);
        }
    }

    @Test
    void switchesCancellationsRegistrationsAndMorePlacesAtOnceKeepEverySeatCounted() throws Exception {
        for (int round = 0; round < 3; round++) {
            var event = open(4, 4);
            var onSite = registered(event, "ON_SITE", 6);
            var online = registered(event, "ONLINE", 6);
            var works = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 6; i++) {
                var n = i;
                works.add(() -> onSite.get(n).switchTo("ONLINE").statusCode());
                works.add(() -> online.get(n).switchTo("ON_SITE").statusCode());
            }
            works.add(() -> onSite.get(0).cancel().statusCode());
            works.add(() -> online.get(1).cancel().statusCode());
            works.add(() -> registered(event, "ONLINE").token() == null ? 500 : 200);
            works.add(() -> registered(event, "ON_SITE").token() == null ? 500 : 200);
            works.add(() -> resize(event, 5, 5).statusCode());
            var answers = Parallel.all(works);
            assertThat(answers).isSubsetOf(200, 409); // a switch of what is cancelled already
            assertCountsAreWhatThereIs(event);
        }
    }

    private static void assertCountsAreWhatThereIs(String event) {
        var id = UUID.fromString(event);
        for (var mode : List.of("ON_SITE", "ONLINE")) {
            assertThat((long) seats(event, mode, "confirmed"))
                    .isEqualTo(Rows.count(
                            "select count(*) from registration where event_id = ? and mode = ? and status = 'CONFIRMED'",
                            id,
                            mode));
            assertThat((long) seats(event, mode, "waiting")).isEqualTo(Rows.count("""
                            select count(*) from registration where event_id = ?
                            and (wanted_mode = ? or status = 'WAITLISTED' and mode = ?)
                            """, id, mode, mode));
            // nobody waits beside a free seat, and nobody beside somebody to exchange with
            assertThat(seats(event, mode, "waiting") == 0 || seats(event, mode, "free") == 0)
                    .isTrue();
        }
        assertThat(Rows.count(
                        "select count(distinct wanted_mode) from registration where event_id = ? and wanted_mode is not null",
                        id))
                .isLessThanOrEqualTo(1);
        assertThat(become(event, "CANCELLED").statusCode()).isEqualTo(200);
    }
}
