package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.all;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.become;
import static org.cityexchange.forum.registration.Registrations.letTimerRun;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** A waitlist whose seats are offered: to one after the other, for a time, and never twice. */
@ForumTest
class WaitlistOfferTest {

    private static final Map<String, Object> OFFER = Map.of("promotion", "OFFER", "offerHours", 24);

    @Inject
    RegistrationTimer timer;

    /** An event with one seat that is taken and so many who wait for it, in their order. */
    private static List<Receipt> queue(String event, int waiting) {
        var all = registered(event, "ONLINE", waiting + 1);
        all.get(0).cancel().then().statusCode(200);
        return all.subList(1, all.size());
    }

    private static void assertSeats(String event, int confirmed, int offered, int waiting) {
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(confirmed);
        assertThat(seats(event, "ONLINE", "offered")).isEqualTo(offered);
        assertThat(seats(event, "ONLINE", "waiting")).isEqualTo(waiting);
    }

    @Test
    void aSeatThatComesFreeIsOfferedToWhoeverWaitedLongest() {
        var event = open(0, 1, OFFER);
        var waiting = queue(event, 2);
        var first = waiting.get(0);
        var deadline = Instant.parse(first.read()
                .then()
                .body(json("status", equalTo("OFFERED")))
                .body(json("waitlistPosition", nullValue()))
                .extract()
                .as(JsonBody.class)
                .<String>at("expiresAt"));
        assertThat(Duration.between(Instant.now(), deadline)).isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertSeats(event, 0, 1, 1);
        assertThat(registered(event, "ONLINE").position()).isEqualTo(2);
        given().header("Registration-Token", first.token())
                .get("/v1/registrations/{id}/transitions", first.id())
                .then()
                .body(json("allowed", contains("CONFIRMED", "DECLINED", "CANCELLED")));
        first.become("CONFIRMED")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CONFIRMED")))
                .body(json("expiresAt", nullValue()));
        assertSeats(event, 1, 0, 2);
        assertThat(Notices.occasions(first.id()))
                .containsExactly(Occasion.WAITLISTED, Occasion.OFFERED, Occasion.PROMOTED);
    }

    @Test
    void onceTheEventIsOverASeatThatComesFreeStaysFree() {
        var event = open(0, 1, OFFER);
        var waiting = queue(event, 2);
        Rows.change("update event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'"
                + " where id = '" + event + "'");
        waiting.get(0).letExpire();
        letTimerRun(timer, event);
        assertThat(waiting.get(0).statusNow()).isEqualTo("EXPIRED");
        assertThat(waiting.get(1).statusNow()).isEqualTo("WAITLISTED");
        assertThat(waiting.get(1).positionNow()).isNull();
        assertSeats(event, 0, 0, 0);
        waiting.get(1).cancel().then().statusCode(200);
        assertSeats(event, 0, 0, 0);
    }

    @Test
    void anOfferThatIsDeclinedOrCancelledGoesToTheNext() {
        var event = open(0, 1, OFFER);
        var waiting = queue(event, 4);
        waiting.get(0).become("DECLINED").then().statusCode(200).body(json("status", equalTo("DECLINED")));
        assertThat(waiting.get(1).statusNow()).isEqualTo("OFFERED");
        assertThat(waiting.get(2).positionNow()).isOne();
        waiting.get(1).cancel().then().statusCode(200);
        assertThat(waiting.get(2).statusNow()).isEqualTo("OFFERED");
        // by phone, entered by the organizer
        become(waiting.get(2).id(), "CONFIRMED", "").then().statusCode(200);
        waiting.get(2).become("DECLINED").then().statusCode(409);
        waiting.get(3).become("CONFIRMED").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        assertSeats(event, 1, 0, 1);
        // to training-service who declined has cancelled
        assertThat(Wire.types(Wire.read(
                        Topic.FORUM_REGISTRATION, Set.of(waiting.get(0).id()), 2)))
                .containsExactly(EventType.REGISTRATION_WAITLISTED, EventType.REGISTRATION_CANCELLED);
    }

    @Test
    void anOfferThatIsNotAcceptedInTimeIsPassedOnInOrder() {
        var event = open(0, 1, OFFER);
        var waiting = queue(event, 3);
        waiting.get(0).letExpire();
        // whether or not the timer has been there already, it is too late
        waiting.get(0).become("CONFIRMED").then().statusCode(409);
        letTimerRun(timer, event);
        assertThat(waiting.get(0).statusNow()).isEqualTo("EXPIRED");
        assertThat(waiting.get(1).statusNow()).isEqualTo("OFFERED");
        assertThat(waiting.get(2).positionNow()).isOne();
        assertSeats(event, 0, 1, 1);
        assertThat(Notices.occasions(waiting.get(0).id())).endsWith(Occasion.OFFERED, Occasion.OFFER_EXPIRED);
    }

    @Test
    void anOfferAcceptedAtItsExpiryIsEitherAcceptedOrPassedOn() throws Exception {
        for (int round = 0; round < 8; round++) {
            var event = open(0, 1, OFFER);
            var waiting = queue(event, 2);
            Rows.change(
                    "update registration set expires_at = now() + interval '15 milliseconds' where id = ?",
                    UUID.fromString(waiting.get(0).id()));
            var answers = Parallel.all(List.<Callable<Integer>>of(
                    () -> waiting.get(0).become("CONFIRMED").statusCode(),
                    this::passOn,
                    this::passOn,
                    () -> waiting.get(0).become("CONFIRMED").statusCode()));
            var accepted = answers.contains(200);
            assertThat(answers).filteredOn(status -> status == 200).hasSize(accepted ? 1 : 0);
            if (!accepted) {
                // its time has come by now
                awaitExpiry(waiting.get(0));
            }
            assertThat(waiting.get(0).statusNow()).isEqualTo(accepted ? "CONFIRMED" : "EXPIRED");
            assertThat(waiting.get(1).statusNow()).isEqualTo(accepted ? "WAITLISTED" : "OFFERED");
            assertSeats(event, accepted ? 1 : 0, accepted ? 0 : 1, accepted ? 1 : 0);
        }
    }

    private int passOn() {
        timer.run();
        return 0;
    }

    private void awaitExpiry(Receipt receipt) {
        await().until(() -> {
            timer.run();
            return receipt.statusNow().equals("EXPIRED");
        });
    }

    @Test
    void manyInstancesPassOnEachExpiredOfferOnce() throws Exception {
        var event = open(0, 4, OFFER);
        var all = registered(event, "ONLINE", 12);
        all.subList(0, 4).forEach(receipt -> receipt.cancel().then().statusCode(200));
        assertSeats(event, 0, 4, 4);
        all.subList(4, 8).forEach(Receipt::letExpire);
        Parallel.times(6, i -> passOn());
        letTimerRun(timer, event);
        assertSeats(event, 0, 4, 0);
        assertThat(all.subList(4, 8)).extracting(Receipt::statusNow).containsOnly("EXPIRED");
        assertThat(all.subList(8, 12)).extracting(Receipt::statusNow).containsOnly("OFFERED");
        assertThat(Rows.count("""
                        select count(*) from outbox join registration on registration.id = aggregate_id
                        where registration.event_id = ? and type like '%cancelled.v1'
                        """, UUID.fromString(event))).isEqualTo(8);
    }

    @Test
    void acceptanceCancellationExpiryAndMorePlacesAtOnceLoseAndDoubleNoSeat() throws Exception {
        for (int round = 0; round < 3; round++) {
            var event = open(0, 3, OFFER);
            var all = registered(event, "ONLINE", 10);
            all.get(0).cancel();
            all.get(1).cancel();
            all.get(3).letExpire();
            Parallel.all(List.<Callable<Integer>>of(
                    () -> all.get(4).become("CONFIRMED").statusCode(),
                    () -> all.get(2).cancel().statusCode(),
                    this::passOn,
                    () -> resize(event, null, 4).statusCode()));
            letTimerRun(timer, event);
            // 4 accepted; of the other three seats each is offered to the next in the order
            assertSeats(event, 1, 3, 2);
            assertThat(all.get(4).statusNow()).isEqualTo("CONFIRMED");
            assertThat(all.subList(5, 8)).extracting(Receipt::statusNow).containsOnly("OFFERED");
            assertThat(all.subList(8, 10)).extracting(Receipt::positionNow).containsExactly(1, 2);
        }
    }

    @Test
    void offersCountAsTakenWhenThePlacesAreCutDown() {
        var event = open(0, 2, OFFER);
        var all = registered(event, "ONLINE", 3);
        all.get(0).cancel().then().statusCode(200);
        resize(event, null, 1).then().statusCode(409).body(json("code", equalTo("QUOTA_BELOW_TAKEN")));
        resize(event, null, 2).then().statusCode(200);
    }

    @Test
    void organizersSeeWhoWaitsInTheirOrderAndWhy() {
        var event = open(1, 2, OFFER);
        var onSite = registered(event, "ON_SITE");
        var online = registered(event, "ONLINE", 5);
        online.get(0).cancel().then().statusCode(200);
        onSite.switchTo("ONLINE").then().statusCode(200);
        organizer()
                .get("/v1/events/{event}/waitlist", event)
                .then()
                .statusCode(200)
                .body(json(
                        "items.registrationId",
                        contains(online.get(3).id(), online.get(4).id(), onSite.id())))
                .body(json("items.position", contains(1, 2, 3)))
                .body(json("items[0].reasons.code", contains("NO_FREE_SEAT", "OFFERS_PENDING")))
                .body(json("items[0].reasons.count", contains(1, 1)))
                .body(json("items[0].keptMode", nullValue()))
                .body(json("items[1].reasons.find { it.code == 'OTHERS_AHEAD' }.count", equalTo(1)))
                .body(json("items[2].keptMode", equalTo("ON_SITE")))
                .body(json("items[2].mode", equalTo("ONLINE")))
                .body(json("items[2].reasons.code", hasItems("OTHERS_AHEAD", "HAS_SEAT_IN_OTHER_MODE")));
        organizer()
                .get("/v1/events/{event}/waitlist?mode=ON_SITE", event)
                .then()
                .body(json("items", hasSize(0)));
        assertThat(all(organizer(), "/v1/events/" + event + "/waitlist?limit=1", ".registrationId"))
                .containsExactly(online.get(3).id(), online.get(4).id(), onSite.id());
        auditor()
                .get("/v1/events/{event}/waitlist", event)
                .then()
                .statusCode(200)
                .body(json("items[0].name", nullValue()))
                .body(json("items[0].code", notNullValue()));
        stranger().get("/v1/events/{event}/waitlist", event).then().statusCode(404);
        given().get("/v1/events/{event}/waitlist", event).then().statusCode(401);
        patch(event, Map.of("attendanceMode", "ON_SITE")).then().statusCode(200);
        organizer()
                .get("/v1/events/{event}/waitlist", event)
                .then()
                .body(json("items[0].reasons[0].code", equalTo("MODE_NOT_OFFERED")));
    }

    @Test
    void theTagOfAWaitingRegistrationChangesWithItsPlace() {
        var event = open(0, 1);
        var all = registered(event, "ONLINE", 3);
        var last = all.get(2);
        var tag = last.read().header("ETag");
        assertThat(unchanged(last, tag).statusCode()).isEqualTo(304);
        all.get(1).cancel().then().statusCode(200);
        assertThat(unchanged(last, tag).statusCode()).isEqualTo(200);
    }

    private static Response unchanged(Receipt receipt, String tag) {
        return given().header("Registration-Token", receipt.token())
                .header("If-None-Match", tag)
                .get("/v1/registrations/{id}", receipt.id());
    }
}
