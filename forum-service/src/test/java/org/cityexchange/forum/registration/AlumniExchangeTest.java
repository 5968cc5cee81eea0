package org.cityexchange.forum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Training.enrolled;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Training.Enrolled;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Alumni of training at events: seen where they agreed, and seated on what is kept for them. */
@ForumTest
class AlumniExchangeTest {

    @Inject
    PersonRefs personRefs;

    private final String run = slug("run");
    private final String city = slug("city");

    private Enrolled alumnus(String address) {
        return enrolled(run, city, "9." + UUID.randomUUID(), personRefs.of(address))
                .completed();
    }

    private static Response keep(String event, Map<String, ?> group, int seats) {
        return post(
                Map.of("group", group, "mode", "ON_SITE", "seats", seats),
                "/v1/events/{event}/alumni-invitations",
                event);
    }

    /** Registers with that address and proves it. */
    private static Receipt proved(String event, String address) {
        var pending = Receipt.of(register(event, body(address, "ON_SITE")));
        assertThat(pending.status()).isEqualTo("PENDING_EMAIL_CONFIRMATION");
        var held = pending.withMailedToken();
        held.become("CONFIRMED").then().statusCode(200);
        return held;
    }

    @Test
    void anAlumnusIsSeenAsOneOnlyAsLongAsTheyAgree() {
        var event = open(10, 10);
        var address = email();
        var registration = Receipt.of(register(event, body(address, "ONLINE")));
        registered(event, "ONLINE");
        var list = "/v1/events/{event}/registrations";
        organizer().get(list, event).then().body(json("items.alumnus", contains(false, false)));
        var enrolment = enrolled(run, city, personRefs.of(address)).is(EventType.ENROLMENT_CONFIRMED, "CONFIRMED");
        registration.read().then().body(json("alumnus", equalTo(false)));
        enrolment.completed();
        registration.read().then().body(json("alumnus", equalTo(true)));
        organizer().get(list, event).then().body(json("items.alumnus", contains(true, false)));
        enrolment.shown(false);
        organizer().get(list, event).then().body(json("items.alumnus", everyItem(equalTo(false))));
        enrolment.shown(true).is(EventType.COMPLETION_REVOKED, "REVOKED");
        registration.read().then().body(json("alumnus", equalTo(false)));
    }

    @Test
    void aKeptSeatIsHadByWhoeverProvesAnAddressOfOneOfThemAndByNobodyElse() throws InterruptedException {
        var event = open(3, 3, Map.of("emailConfirmation", true));
        var addresses = List.of(email(), email(), email());
        addresses.forEach(this::alumnus);
        var group = Map.of("courseRuns", List.of(run), "topics", List.of("URBAN_TRANSPORT"));
        keep(event, group, 2)
                .then()
                .statusCode(200)
                .body(json("alumni", equalTo(3)))
                .body(json("invitations", hasSize(2)))
                .body(json("invitations.alumni.courseRuns", everyItem(contains(run))))
                .body(json("invitations.email", everyItem(nullValue())));
        assertThat(seats(event, "ON_SITE", "reserved")).isEqualTo(2);
        keep(event, group, 2).then().statusCode(409).body(json("code", equalTo("NO_SEAT_TO_RESERVE")));
        assertThat(seats(event, "ON_SITE", "reserved")).isEqualTo(2);

        assertThat(proved(event, email()).statusNow()).isEqualTo("CONFIRMED");
        var waiting = proved(event, email());
        assertThat(waiting.statusNow()).isEqualTo("WAITLISTED");
        // three of them at once for two kept seats
        var all = Parallel.times(3, i -> proved(event, addresses.get(i)).statusNow());
        assertThat(all).containsExactlyInAnyOrder("CONFIRMED", "CONFIRMED", "WAITLISTED");
        assertThat(seats(event, "ON_SITE", "reserved")).isZero();
        assertThat(seats(event, "ON_SITE", "confirmed")).isEqualTo(3);
        organizer()
                .get("/v1/events/{event}/invitations?status=REDEEMED", event)
                .then()
                .body(json("items", hasSize(2)));
        assertThat(waiting.positionNow()).isOne();
    }

    @Test
    void aSeatThatWasUsedStaysWhenTheCompletionIsRevokedButTheMarkGoes() {
        var event = open(1, 1, Map.of("emailConfirmation", true));
        var address = email();
        var other = email();
        var enrolment = alumnus(address);
        var otherEnrolment = alumnus(other);
        keep(event, Map.of("courseRuns", List.of(run)), 1).then().statusCode(200);
        // revoked before it is used: no seat for them
        otherEnrolment.is(EventType.COMPLETION_REVOKED, "REVOKED");
        assertThat(proved(event, other).statusNow()).isEqualTo("WAITLISTED");
        var seated = proved(event, address);
        seated.read().then().body(json("status", equalTo("CONFIRMED"))).body(json("alumnus", equalTo(true)));
        enrolment.is(EventType.COMPLETION_REVOKED, "REVOKED");
        seated.read().then().body(json("status", equalTo("CONFIRMED"))).body(json("alumnus", equalTo(false)));
        assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
        auditor()
                .get("/v1/events/{event}/invitations", event)
                .then()
                .body(json("items.status", contains("REDEEMED")))
                .body(json("items.registrationId", contains(seated.id())));
    }

    @Test
    void seatsAreKeptByCityReadThroughMergesAndGoToWhoWaitsWhenTheyAreGivenUp() {
        var event = open(2, 2, Map.of("emailConfirmation", true));
        var survivor = Wire.knownCity("ACTIVE");
        var merged = UUID.randomUUID();
        var told = Wire.city(merged, city, "다른 표기", "Another spelling");
        ((ObjectNode) told.get("city")).put("status", "MERGED").put("mergedInto", survivor);
        Wire.send(EventType.CITY_MERGED, UUID.randomUUID(), 2, told);
        var address = email();
        alumnus(address);
        keep(event, Map.of("cities", List.of("no-such-city")), 1)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/group/cities/0")));
        var kept = keep(event, Map.of("cities", List.of(survivor)), 2)
                .then()
                .statusCode(200)
                .body(json("alumni", equalTo(1)))
                .extract()
                .as(JsonBody.class)
                .<List<String>>at("invitations.id");
        assertThat(proved(event, address).statusNow()).isEqualTo("CONFIRMED");
        var waiting = proved(event, email());
        assertThat(waiting.statusNow()).isEqualTo("WAITLISTED");
        var open = Stream.of(kept.get(0), kept.get(1))
                .filter(id -> organizer()
                        .get("/v1/invitations/{id}", id)
                        .as(JsonBody.class)
                        .<String>at("status")
                        .equals("OPEN"))
                .findFirst()
                .orElseThrow();
        post(Map.of("to", "WITHDRAWN"), "/v1/invitations/{id}/transitions", open)
                .then()
                .statusCode(200);
        assertThat(waiting.statusNow()).isEqualTo("CONFIRMED");
        assertThat(Rows.count(
                        "select count(*) from quota where owner_id = ? and reserved <> 0", UUID.fromString(event)))
                .isZero();
    }

    @Test
    void onlyEventsThatConfirmAddressesKeepSeatsForAlumni() {
        var event = open(2, 2);
        keep(event, Map.of(), 1).then().statusCode(409).body(json("code", equalTo("ALUMNI_NEED_CONFIRMED_ADDRESSES")));
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("group", Map.of(), "mode", "ON_SITE", "seats", 1))
                .post("/v1/events/{event}/alumni-invitations", event)
                .then()
                .statusCode(404);
    }
}
