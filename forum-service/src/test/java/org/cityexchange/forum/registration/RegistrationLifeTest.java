package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.become;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.letTimerRun;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What has to happen before a seat: approval, confirmation of the address; and who may say what about a registration. */
@ForumTest
class RegistrationLifeTest {

    private static final Map<String, Object> APPROVAL = Map.of("approvalRequired", true);
    private static final Map<String, Object> CONFIRMATION = Map.of("emailConfirmation", true);

    @Inject
    RegistrationTimer timer;

    private static long told(String id) {
        return Rows.count("select count(*) from outbox where aggregate_id = ?", UUID.fromString(id));
    }

    @Test
    void theFormAndTheEventSayWhatIsAskedBeforeASeat() {
        var event = open(1, 1, Map.of("approvalRequired", true, "promotion", "OFFER", "offerHours", 3));
        given().get("/v1/events/{event}/registration-form", event)
                .then()
                .body(json("approvalRequired", equalTo(true)))
                .body(json("emailConfirmation", equalTo(false)))
                .body(json("promotion", equalTo("OFFER")))
                .body(json("offerHours", equalTo(3)));
        given().get("/v1/events/{event}", open(1, 1))
                .then()
                .body(json("approvalRequired", equalTo(false)))
                .body(json("promotion", equalTo("AUTO")))
                .body(json("offerHours", equalTo(48)))
                .body(json("emailConfirmation", equalTo(false)));
        patch(event, Map.of("offerHours", 0))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/offerHours")));
        patch(event, Map.of("promotion", "LOTTERY")).then().statusCode(400);
    }

    @Test
    void whoIsToBeApprovedHoldsTheAddressButNoSeat() {
        var event = open(0, 1, APPROVAL);
        var address = email();
        var first = Receipt.of(register(event, body(address, "ONLINE")));
        assertThat(first.status()).isEqualTo("PENDING_APPROVAL");
        assertThat(seats(event, "ONLINE", "free")).isOne();
        register(event, body(address, "ON_SITE"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_REGISTRATION")));
        var second = registered(event, "ONLINE");
        first.become("CONFIRMED").then().statusCode(409);
        become(second.id(), "CONFIRMED", "").then().statusCode(200).body(json("status", equalTo("CONFIRMED")));
        become(first.id(), "CONFIRMED", "")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("WAITLISTED")))
                .body(json("waitlistPosition", equalTo(1)));
        second.cancel().then().statusCode(200);
        assertThat(first.statusNow()).isEqualTo("CONFIRMED");
        assertThat(Notices.occasions(first.id()))
                .containsExactly(Occasion.APPROVAL_PENDING, Occasion.WAITLISTED, Occasion.PROMOTED);
    }

    @Test
    void aRejectionNeedsAReasonAndFreesTheAddress() {
        var event = open(1, 1, APPROVAL);
        var address = email();
        var rejected = Receipt.of(register(event, body(address, "ONLINE")));
        organizer()
                .get("/v1/registrations/{id}/transitions", rejected.id())
                .then()
                .body(json("allowed", containsInAnyOrder("CONFIRMED", "REJECTED", "CANCELLED")));
        become(rejected.id(), "REJECTED", " ").then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        rejected.become("REJECTED").then().statusCode(409);
        become(rejected.id(), "REJECTED", "대상이 아닙니다")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("REJECTED")))
                .body(json("statusReason", equalTo("대상이 아닙니다")));
        become(rejected.id(), "CONFIRMED", "").then().statusCode(409);
        assertThat(told(rejected.id())).isZero();
        assertThat(Notices.occasions(rejected.id())).containsExactly(Occasion.APPROVAL_PENDING, Occasion.REJECTED);
        Receipt.of(register(event, body(address, "ONLINE")));
    }

    @Test
    void aSeatIsTakenWhenTheAddressIsConfirmedAndTheTokenIsMailedThere() {
        var event = open(1, 1, CONFIRMATION);
        var pending = registered(event, "ONLINE");
        assertThat(pending.status()).isEqualTo("PENDING_EMAIL_CONFIRMATION");
        assertThat(pending.token()).isNull();
        assertThat(seats(event, "ONLINE", "free")).isOne();
        assertThat(told(pending.id())).isZero();
        become(pending.id(), "CONFIRMED", "").then().statusCode(409); // an organizer cannot know whose it is
        var mine = pending.withMailedToken();
        // registered in time, so that it can be confirmed when registration has closed meanwhile
        became(event, "REGISTRATION_CLOSED");
        mine.become("CONFIRMED")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CONFIRMED")))
                .body(json("expiresAt", nullValue()));
        assertThat(seats(event, "ONLINE", "confirmed")).isOne();
        assertThat(told(pending.id())).isOne();
    }

    @Test
    void whoWritesAnothersAddressTakesNothingFromThem() throws Exception {
        var event = open(5, 5, CONFIRMATION);
        var address = email();
        var strangers = Receipt.of(register(event, body(address, "ONLINE")));
        register(event, body(address, "ONLINE")).then().statusCode(429); // nobody's mailbox is filled
        Rows.change(
                "update registration set requested_at = requested_at - interval '2 minutes' where id = ?",
                UUID.fromString(strangers.id()));
        var owners = Receipt.of(register(event, body(address, "ONLINE")));
        var answers = Parallel.all(List.<Callable<Response>>of(
                () -> owners.withMailedToken().become("CONFIRMED"),
                () -> strangers.withMailedToken().become("CONFIRMED")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(seats(event, "ONLINE", "confirmed")).isOne();
        // what was not confirmed ends by itself
        var other = registered(event, "ONLINE");
        other.letExpire();
        other.withMailedToken().become("CONFIRMED").then().statusCode(409);
        letTimerRun(timer, event);
        assertThat(other.withMailedToken().statusNow()).isEqualTo("EXPIRED");
        assertThat(told(other.id())).isZero();
    }

    @Test
    void whoConfirmedTheAddressMayStillHaveToBeApproved() {
        var event = open(1, 1, Map.of("approvalRequired", true, "emailConfirmation", true));
        var mine = registered(event, "ONLINE").withMailedToken();
        mine.become("CONFIRMED")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("PENDING_APPROVAL")))
                .body(json("expiresAt", nullValue()));
        mine.become("CONFIRMED").then().statusCode(409);
        become(mine.id(), "CONFIRMED", "").then().statusCode(200).body(json("status", equalTo("CONFIRMED")));
        assertThat(Notices.occasions(mine.id()))
                .containsExactly(Occasion.EMAIL_CONFIRMATION_ASKED, Occasion.APPROVAL_PENDING, Occasion.CONFIRMED);
    }

    private static Response enter(String event, Map<String, ?> changes) {
        var body = new HashMap<>(body(email(), "ONLINE"));
        body.putAll(changes);
        body.values().removeIf(""::equals);
        return post(body, "/v1/events/{event}/registrations", event);
    }

    @Test
    void staffEnterPhoneAndPaperSignUpsAtAnyTimeAndWithoutAnAddress() {
        var event = open(5, 5, Map.of("approvalRequired", true, "emailConfirmation", true));
        became(event, "REGISTRATION_CLOSED");
        register(event, body(Map.of())).then().statusCode(409).body(json("code", equalTo("REGISTRATION_NOT_OPEN")));
        for (int i = 0; i < 2; i++) {
            var entered = Receipt.of(enter(event, Map.of("email", "", "channel", "PHONE")));
            assertThat(entered.status()).isEqualTo("CONFIRMED");
            organizer()
                    .get("/v1/registrations/{id}", entered.id())
                    .then()
                    .body(json("source", equalTo("STAFF")))
                    .body(json("channel", equalTo("PHONE")))
                    .body(json("email", nullValue()))
                    .body(json("consents[0].textVersion", equalTo("1")));
            assertThat(told(entered.id())).isOne();
        }
        enter(event, Map.of("consents", List.of()))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("CONSENT_REQUIRED")));
        Receipt.of(enter(event, Map.of("channel", "PAPER")));
        assertThat(Rows.count(
                        "select count(distinct person_ref) from registration where event_id = ?",
                        UUID.fromString(event)))
                .isEqualTo(3);
    }

    @Test
    void onlyStaffSayHowTheyWereToldOrLeaveTheAddressOut() {
        var event = open(5, 5);
        register(event, body(Map.of("channel", "PAPER")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("STAFF_ONLY")))
                .body(json("errors[0].pointer", equalTo("/channel")));
        register(event, body(Map.of("email", " ")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/email")));
        patch(
                        event,
                        Map.of(
                                "registrationOpensAt",
                                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(200);
        register(event, body(Map.of())).then().statusCode(409).body(json("code", equalTo("REGISTRATION_NOT_YET_OPEN")));
        Receipt.of(enter(event, Map.of()));
    }

    private static Response correct(Receipt receipt, String etag, Map<String, ?> patch) {
        return given().header("Registration-Token", receipt.token())
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/v1/registrations/{id}", receipt.id());
    }

    @Test
    void registrantsCorrectWhatIsTheirs() {
        var categories = List.of(Map.of("key", "EMBASSY", "label", Map.of("ko", "대사관")));
        var mine = registered(open(1, 1, Map.of("participantCategories", categories)), "ONLINE");
        var city = Wire.knownCity("ACTIVE");
        var changed = correct(
                mine,
                "\"0\"",
                Map.of("name", " Nguyen Van A ", "phone", "+82-2-0000-0000", "cityCode", city, "category", "EMBASSY"));
        changed.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("name", equalTo("Nguyen Van A")))
                .body(json("affiliation", equalTo("City of Somewhere")))
                .body(json("cityCode", equalTo(city)))
                .body(json("category", equalTo("EMBASSY")))
                .body(json("status", equalTo("CONFIRMED")));
        correct(mine, "\"0\"", Map.of("name", "Other")).then().statusCode(412);
        given().header("Registration-Token", mine.token())
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Other"))
                .patch("/v1/registrations/{id}", mine.id())
                .then()
                .statusCode(428);
        for (var fixed : List.of("email", "mode", "status", "source", "code")) {
            correct(mine, "*", Map.of(fixed, "x"))
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("UNKNOWN_PROPERTY")));
        }
        correct(mine, "*", Map.of("cityCode", "no-such-city")).then().statusCode(422);
        correct(mine, "*", Map.of("category", "VIP")).then().statusCode(422);
        correct(mine, "*", Map.of("jobTitle", " ")).then().statusCode(422);
        correct(mine, "*", Map.of("proposedCity", Map.of("name", "Quy Nhon", "country", "VN")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("CITY_OR_PROPOSAL")));
    }

    @Test
    void onlyItsBearerAndItsOrganizerCorrectARegistration() {
        var event = open(2, 2);
        var mine = registered(event, "ONLINE");
        var other = registered(event, "ONLINE");
        var path = "/v1/registrations/" + mine.id();
        for (var call : List.of(given(), given().header("Registration-Token", other.token()), stranger())) {
            call.header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body(Map.of("name", "Mallory"))
                    .patch(path)
                    .then()
                    .statusCode(404);
        }
        for (var call : List.of(given(), given().header("Registration-Token", other.token()), stranger())) {
            call.contentType(ContentType.JSON)
                    .body(Map.of("mode", "ON_SITE"))
                    .put(path + "/mode")
                    .then()
                    .statusCode(404);
        }
        org.cityexchange.forum.Api.patch(Map.of("name", "Delegate Two"), path)
                .then()
                .statusCode(200)
                .body(json("name", equalTo("Delegate Two")));
    }

    @Test
    void aCancelledEventEndsWhatIsPendingAndOfferedToo() {
        var event = open(1, 1, Map.of("promotion", "OFFER"));
        var seated = registered(event, "ONLINE");
        var offered = registered(event, "ONLINE");
        var waiting = registered(event, "ONLINE");
        var switching = registered(event, "ON_SITE");
        switching.switchTo("ONLINE").then().statusCode(200).body(json("wantedMode", equalTo("ONLINE")));
        seated.cancel().then().statusCode(200);
        assertThat(offered.statusNow()).isEqualTo("OFFERED");
        patch(event, Map.of("emailConfirmation", true)).then().statusCode(200);
        var unconfirmed = registered(event, "ONLINE").withMailedToken();
        patch(event, Map.of("emailConfirmation", false, "approvalRequired", true))
                .then()
                .statusCode(200);
        var unapproved = registered(event, "ONLINE");
        became(event, "CANCELLED");
        for (var receipt : List.of(offered, waiting, switching, unconfirmed, unapproved)) {
            receipt.read()
                    .then()
                    .body(json("status", equalTo("CANCELLED")))
                    .body(json("wantedMode", nullValue()))
                    .body(json("expiresAt", nullValue()));
            assertThat(Notices.occasions(receipt.id())).endsWith(Occasion.CANCELLED);
        }
        assertThat(told(unconfirmed.id()) + told(unapproved.id())).isZero();
        assertThat(Rows.count(
                        "select sum(confirmed + offered + waiting) from quota where owner_id = ?",
                        UUID.fromString(event)))
                .isZero();
        assertThat(Rows.count("""
                        select count(*) from quota_waiting join quota on quota.id = quota_id where owner_id = ?
                        """, UUID.fromString(event))).isZero();
    }

    @Test
    void staffSeeInTheListWhatTheyMayMakeOfEach() {
        var event = open(1, 1, APPROVAL);
        registered(event, "ONLINE");
        Registrations.list(event)
                .then()
                .body(json("items[0].allowedTransitions", containsInAnyOrder("CONFIRMED", "REJECTED", "CANCELLED")));
        org.cityexchange.forum.Api.auditor()
                .get("/v1/events/{event}/registrations", event)
                .then()
                .body(json("items[0].allowedTransitions", nullValue()))
                .body(json("items[0].id", notNullValue()));
        given().header("Registration-Token", "none")
                .get("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(401);
        assertThat(Events.seats(event, "ONLINE", "free")).isOne();
        Registrations.list(event).then().body(json("items.status", contains("PENDING_APPROVAL")));
    }
}
