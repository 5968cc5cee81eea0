package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Invitations: the seats they keep, whom they let in and when, and how they end exactly once. */
@ForumTest
class InvitationsApiTest {

    private static final String PATH = "/v1/events/{event}/invitations";
    private static final Map<String, Object> SEAT = Map.of("mode", "ON_SITE", "reserves", true);

    @Inject
    InvitationTimer timer;

    private record Invited(String id, String code) {

        static Invited to(String event, Map<String, ?> request) {
            var answer = post(request, PATH, event).then().statusCode(201).extract();
            return new Invited(
                    answer.as(JsonBody.class).at("invitation.id"),
                    answer.as(JsonBody.class).at("code"));
        }

        Response register(String event, Map<String, ?> changes) {
            var body = body(Map.of("mode", "ON_SITE", "invitationCode", code));
            body.putAll(changes);
            return Registrations.register(event, body);
        }

        Response withdraw() {
            return post(Map.of("to", "WITHDRAWN"), "/v1/invitations/{id}/transitions", id);
        }

        String status() {
            return organizer()
                    .get("/v1/invitations/{id}", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(JsonBody.class)
                    .at("status");
        }
    }

    @Test
    void aKeptSeatIsHadByWhoIsInvitedAndByNobodyElse() {
        var event = open(1, 1);
        var invited = Invited.to(event, SEAT);
        assertThat(invited.code()).matches("[0-9A-Za-z]{22,}");
        assertThat(seats(event, "ON_SITE", "reserved")).isOne();
        assertThat(registered(event, "ON_SITE").status()).isEqualTo("WAITLISTED");
        post(SEAT, PATH, event).then().statusCode(409).body(json("code", equalTo("NO_SEAT_TO_RESERVE")));
        var answer = invited.register(event, Map.of());
        assertThat(Receipt.of(answer).status()).isEqualTo("CONFIRMED");
        organizer()
                .get("/v1/registrations/{id}", answer.as(JsonBody.class).<String>at("id"))
                .then()
                .body(json("source", equalTo("INVITATION")));
        assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
        assertThat(invited.status()).isEqualTo("REDEEMED");
        invited.register(event, Map.of())
                .then()
                .statusCode(409)
                .body(json("code", equalTo("INVITATION_NOT_OPEN")))
                .body(json("errors.pointer", contains("/invitationCode")));
        invited.withdraw().then().statusCode(409);
    }

    @Test
    void aSeatNoLongerKeptGoesToWhoWaits() {
        var event = open(1, 1);
        var invited = Invited.to(event, SEAT);
        var waiting = registered(event, "ON_SITE");
        invited.withdraw().then().statusCode(200).body(json("status", equalTo("WITHDRAWN")));
        assertThat(waiting.statusNow()).isEqualTo("CONFIRMED");
        assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        invited.register(event, Map.of()).then().statusCode(409).body(json("code", equalTo("INVITATION_NOT_OPEN")));
    }

    @Test
    void anInvitationIsForItsAddressItsModeAndItsEvent() {
        var event = open(5, 5);
        var address = email();
        var invited = Invited.to(event, Map.of("email", address, "mode", "ON_SITE"));
        invited.register(event, Map.of()).then().statusCode(409).body(json("errors.pointer", contains("/email")));
        invited.register(event, Map.of("email", address, "mode", "ONLINE"))
                .then()
                .statusCode(409)
                .body(json("errors.pointer", contains("/mode")));
        invited.register(open(5, 5), Map.of("email", address))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_INVITATION")));
        register(event, body(Map.of("invitationCode", "nobody-has-this")))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/invitationCode")));
        invited.register(event, Map.of("email", address.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsInvitedAtAnyTimeNeedNotWaitUntilRegistrationOpens() {
        var event = published(Map.of("approvalRequired", true));
        resize(event, 5, 5).then().statusCode(200);
        var early = Invited.to(event, Map.of("mode", "ON_SITE", "reserves", true, "anyTime", true));
        var usual = Invited.to(event, Map.of());
        usual.register(event, Map.of()).then().statusCode(409).body(json("code", equalTo("REGISTRATION_NOT_OPEN")));
        early.register(event, Map.of()).then().statusCode(201).body(json("status", equalTo("CONFIRMED")));
        became(event, "REGISTRATION_OPEN");
        usual.register(event, Map.of()).then().statusCode(201).body(json("status", equalTo("CONFIRMED")));
        var last = Invited.to(event, Map.of("mode", "ON_SITE", "reserves", true, "anyTime", true));
        became(event, "CANCELLED");
        assertThat(last.status()).isEqualTo("WITHDRAWN");
        assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        last.register(event, Map.of()).then().statusCode(409);
    }

    @Test
    void invitationsAreMadeAndSeenByOrganizers() {
        var event = open(5, 5);
        var invited = Invited.to(event, Map.of("email", email()));
        organizer()
                .get(PATH, event)
                .then()
                .statusCode(200)
                .body(json("items.id", contains(invited.id())))
                .body(not(containsString(invited.code())));
        auditor().get(PATH, event).then().statusCode(200).body(not(containsString("example.org")));
        stranger().get(PATH, event).then().statusCode(404);
        stranger().get("/v1/invitations/{id}", invited.id()).then().statusCode(404);
        given().get("/v1/invitations/{id}", invited.id()).then().statusCode(401);
        stranger()
                .contentType(ContentType.JSON)
                .body(SEAT)
                .post(PATH, event)
                .then()
                .statusCode(404);
        post(Map.of("reserves", true), PATH, event)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/mode")));
        post(Map.of("expiresAt", "2020-01-01T00:00:00Z"), PATH, event)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/expiresAt")));
        organizer()
                .get("/v1/invitations/{id}/transitions", invited.id())
                .then()
                .body(json("allowed", contains("WITHDRAWN")))
                .body(json("current", matchesPattern("OPEN")));
    }

    @Test
    void atItsExpiryAnInvitationIsRedeemedOrTheSeatPassedOnNeverBoth() throws Exception {
        for (int round = 0; round < 8; round++) {
            var event = open(1, 1);
            var invited = Invited.to(event, SEAT);
            var waiting = registered(event, "ON_SITE");
            Rows.change(
                    "update invitation set expires_at = clock_timestamp() + make_interval(secs => ?) where id = ?",
                    round * 0.01,
                    UUID.fromString(invited.id()));
            var answers = Parallel.all(List.<Callable<Integer>>of(
                    () -> invited.register(event, Map.of()).statusCode(), () -> {
                        timer.run();
                        return 200;
                    }));
            await().until(() -> {
                timer.run();
                return !invited.status().equals("OPEN");
            });
            var redeemed = answers.get(0) == 201;
            assertThat(invited.status()).isEqualTo(redeemed ? "REDEEMED" : "EXPIRED");
            assertThat(waiting.statusNow()).isEqualTo(redeemed ? "WAITLISTED" : "CONFIRMED");
            assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
            assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        }
    }

    @Test
    void anInvitationThatIsRedeemedAndWithdrawnAtOnceIsOneOfTheTwo() throws Exception {
        for (int round = 0; round < 4; round++) {
            var event = open(1, 1);
            var invited = Invited.to(event, SEAT);
            var waiting = registered(event, "ON_SITE");
            var answers = Parallel.all(
                    List.<Callable<Response>>of(() -> invited.register(event, Map.of()), invited::withdraw));
            var redeemed = answers.get(0).statusCode() == 201;
            assertThat(answers.get(1).statusCode()).isEqualTo(redeemed ? 409 : 200);
            assertThat(waiting.statusNow()).isEqualTo(redeemed ? "WAITLISTED" : "CONFIRMED");
            assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
            assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        }
    }

    @Test
    void oneCodeLetsOneIn() throws Exception {
        var event = open(9, 9);
        var invited = Invited.to(event, Map.of("mode", "ON_SITE", "reserves", true));
        var answers = Parallel.times(
                8, i -> invited.register(event, Map.of("email", "t-" + UUID.randomUUID() + "@example.org")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
        assertThat(seats(event, "ON_SITE", "reserved")).isZero();
    }
}
