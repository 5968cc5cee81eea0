package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.become;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What holds when many want the same at the same moment. */
@ForumTest
class RegistrationsAtOnceTest {

    private static final int CROWD = 64;

    private static long registrations(String event, String mode) {
        return Rows.count(
                "select count(*) from registration where event_id = ? and mode = ?", UUID.fromString(event), mode);
    }

    /** Events about the event's registrations that were written, of any type whose name ends so. */
    private static long outbox(String event, String mode, String type) {
        return Rows.count("""
                select count(*) from outbox join registration on registration.id = aggregate_id
                where registration.event_id = ? and mode = ? and type like ?
                """, UUID.fromString(event), mode, "%" + type + ".v1");
    }

    @Test
    void theLastSeatGoesToOneOf64InEachModeAndTheOthersWaitInOrder() throws Exception {
        var event = open(3, 3);
        registered(event, "ON_SITE", 2);
        registered(event, "ONLINE", 2);
        var receipts = Parallel.times(2 * CROWD, i -> registered(event, i % 2 == 0 ? "ON_SITE" : "ONLINE"));
        var byMode = receipts.stream().collect(groupingBy(Receipt::mode));
        for (var mode : List.of("ON_SITE", "ONLINE")) {
            var crowd = byMode.get(mode);
            assertThat(crowd)
                    .filteredOn(receipt -> receipt.status().equals("CONFIRMED"))
                    .hasSize(1);
            var waiting = crowd.stream()
                    .filter(receipt -> receipt.status().equals("WAITLISTED"))
                    .toList();
            assertThat(waiting)
                    .extracting(Receipt::position)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, CROWD - 1).boxed().toList());
            assertThat(registrations(event, mode)).isEqualTo(CROWD + 2);
            assertThat(seats(event, mode, "confirmed")).isEqualTo(3);
            assertThat(seats(event, mode, "waiting")).isEqualTo(CROWD - 1);
            assertThat(seats(event, mode, "free")).isZero();
            assertThat(outbox(event, mode, "confirmed")).isEqualTo(3);
            assertThat(outbox(event, mode, "waitlisted")).isEqualTo(CROWD - 1);
            promotionFollowsTheOrder(event, crowd);
        }
    }

    private static void promotionFollowsTheOrder(String event, List<Receipt> crowd) {
        var queue = new ArrayList<>(crowd);
        queue.sort(Comparator.comparing(receipt -> receipt.position() == null ? 0 : receipt.position()));
        // somebody in the middle no longer wants to wait: the order of the others stays
        queue.remove(10).cancel().then().statusCode(200).body(json("status", equalTo("CANCELLED")));
        for (int i = 0; i < 4; i++) {
            queue.get(i).cancel().then().statusCode(200);
            assertThat(queue.get(i + 1).statusNow()).isEqualTo("CONFIRMED");
            assertThat(queue.get(i + 1).positionNow()).isNull();
            assertThat(queue.get(i + 2).positionNow()).isEqualTo(1);
            assertThat(queue.get(i + 3).positionNow()).isEqualTo(2);
        }
        var mode = crowd.get(0).mode();
        assertThat(seats(event, mode, "confirmed")).isEqualTo(3);
        assertThat(seats(event, mode, "waiting")).isEqualTo(CROWD - 1 - 5);
    }

    @Test
    void fiftyTwinsWithOneKeyMakeOneRegistrationAndGetTheSameBytes() throws Exception {
        var event = open(5, 5);
        var key = UUID.randomUUID().toString();
        var body = body(email(), "ONLINE");
        var answers = Parallel.times(
                50,
                i -> given().header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/v1/events/{event}/registrations", event));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers).extracting(answer -> answer.header("Location")).doesNotContainNull();
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(answers).extracting(answer -> answer.header("ETag")).containsOnly("\"0\"");
        assertThat(answers)
                .extracting(answer -> answer.header("Content-Type"))
                .containsOnly(answers.get(0).header("Content-Type"));
        assertThat(answers)
                .extracting(answer -> answer.header("Idempotency-Replayed"))
                .filteredOn("true"::equals)
                .hasSize(49);
        assertThat(registrations(event, "ONLINE")).isOne();
        assertThat(seats(event, "ONLINE", "confirmed")).isOne();
        assertThat(outbox(event, "ONLINE", "")).isOne();
        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body(email(), "ONLINE"))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("IDEMPOTENCY_KEY_REUSED")));
    }

    @Test
    void twoSpellingsOfOneAddressAtOnceMakeOneRegistration() throws Exception {
        assertOneOf(2);
    }

    @Test
    void twentySpellingsOfOneAddressAtOnceMakeOneRegistration() throws Exception {
        assertOneOf(20);
    }

    private static void assertOneOf(int count) throws InterruptedException {
        var event = open(5, 5);
        var address = email();
        var spellings = List.of(
                address,
                address.toUpperCase(Locale.ROOT),
                " " + address + " ",
                fullWidth(address),
                fullWidth(address.toUpperCase(Locale.ROOT)));
        var answers = Parallel.times(
                count,
                i -> register(
                        event, body(spellings.get((i * 3) % spellings.size()), i % 2 == 0 ? "ONLINE" : "ON_SITE")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        var refused =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertThat(refused).extracting(Response::statusCode).containsOnly(409);
        assertThat(refused)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsOnly("DUPLICATE_REGISTRATION");
        assertThat(registrations(event, "ONLINE") + registrations(event, "ON_SITE"))
                .isOne();
        assertThat(seats(event, "ONLINE", "confirmed") + seats(event, "ON_SITE", "confirmed"))
                .isOne();
        assertThat(outbox(event, "ONLINE", "") + outbox(event, "ON_SITE", "")).isOne();
    }

    /** The letters of an address as a Korean or Japanese keyboard writes them. */
    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c - '!' + '！' : c)));
        return wide.toString();
    }

    @Test
    void aSeatAndAPlaceInTheQueueAreGivenUpAtTheSameMoment() throws Exception {
        for (int round = 0; round < 2; round++) {
            var event = open(1, 1);
            var all = registered(event, "ONLINE", 3);
            var answers = Parallel.all(List.<Callable<Response>>of(all.get(0)::cancel, all.get(1)::cancel));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(all.get(0).statusNow()).isEqualTo("CANCELLED");
            assertThat(all.get(1).statusNow()).isEqualTo("CANCELLED");
            assertThat(all.get(2).statusNow()).isEqualTo("CONFIRMED");
            assertThat(seats(event, "ONLINE", "confirmed")).isOne();
            assertThat(seats(event, "ONLINE", "waiting")).isZero();
        }
    }

    @Test
    void aRegistrationIsCancelledOnceHoweverManyAskAtOnce() throws Exception {
        var event = open(1, 1);
        var all = registered(event, "ON_SITE", 3);
        var answers = Parallel.times(8, i -> all.get(0).cancel());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsOnly("ILLEGAL_TRANSITION");
        assertThat(all.get(1).statusNow()).isEqualTo("CONFIRMED");
        assertThat(all.get(2).statusNow()).isEqualTo("WAITLISTED");
        assertThat(outbox(event, "ON_SITE", "cancelled")).isOne();
    }

    @Test
    void aCancellationAndMorePlacesAtOncePromoteExactlyWhatWasFreedAndAdded() throws Exception {
        for (int round = 0; round < 2; round++) {
            var event = open(2, 2);
            var all = registered(event, "ONLINE", 9);
            var answers = Parallel.all(
                    List.<Callable<Response>>of(all.get(0)::cancel, () -> resize(event, null, 5), all.get(1)::cancel));
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(5);
            assertThat(seats(event, "ONLINE", "waiting")).isEqualTo(2);
            for (int i = 2; i < 9; i++) {
                assertThat(all.get(i).statusNow()).isEqualTo(i < 7 ? "CONFIRMED" : "WAITLISTED");
            }
            assertThat(all.get(7).positionNow()).isOne();
            assertThat(outbox(event, "ONLINE", "confirmed")).isEqualTo(7);
        }
    }

    @Test
    void thereCannotBeFewerPlacesThanAreTaken() {
        var event = open(4, 4);
        registered(event, "ON_SITE", 3);
        resize(event, 2, null)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("QUOTA_BELOW_TAKEN")))
                .body(json("detail", containsString("3")))
                .body(json("detail", containsString("2")));
        resize(event, 3, null).then().statusCode(200);
        registered(event, "ON_SITE", 1)
                .forEach(receipt -> assertThat(receipt.position()).isOne());
    }

    @Test
    void aCancelledEventHasNoRegistrationsAndNoSeats() {
        var event = open(1, 2);
        var all = new ArrayList<>(registered(event, "ON_SITE", 3));
        all.addAll(registered(event, "ONLINE", 3));
        all.get(0).cancel().then().statusCode(200);
        became(event, "CANCELLED");
        for (var receipt : all) {
            receipt.read()
                    .then()
                    .statusCode(200)
                    .body(json("status", equalTo("CANCELLED")))
                    .body(json("waitlistPosition", equalTo(null)));
            receipt.cancel().then().statusCode(409);
        }
        for (var mode : List.of("ON_SITE", "ONLINE")) {
            assertThat(outbox(event, mode, "cancelled")).isEqualTo(3);
        }
        assertThat(Rows.count(
                        "select coalesce(sum(confirmed + offered + waiting), 0) from quota where owner_id = ?",
                        UUID.fromString(event)))
                .isZero();
        assertThat(Rows.count("""
                        select count(*) from outbox join registration on registration.id = aggregate_id
                        where registration.event_id = ? and type like '%cancelled.v1' and payload ->> 'by' = 'ORGANIZER'
                        """, UUID.fromString(event))).isEqualTo(5);
    }

    @Test
    void nobodyIsLeftInAnEventThatIsCancelledWhileOthersRegister() throws Exception {
        for (int round = 0; round < 2; round++) {
            var event = open(10, 10);
            var works = new ArrayList<Callable<Response>>(
                    Collections.nCopies(24, () -> register(event, body(email(), "ONLINE"))));
            works.add(12, () -> become(event, "CANCELLED"));
            var answers = Parallel.all(works);
            assertThat(answers.get(12).statusCode()).isEqualTo(200);
            assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409);
            assertThat(Rows.count(
                            "select count(*) from registration where event_id = ? and status <> 'CANCELLED'",
                            UUID.fromString(event)))
                    .isZero();
        }
    }

    @Test
    void ofThoseWhoSetTheFirstPlacesAtOnceOneDoesAndTheOthersAreToldToReadThem() throws Exception {
        for (int round = 0; round < 5; round++) {
            var event = published(Map.of());
            var path = "/v1/events/" + event + "/quotas";
            var read = organizer().get(path).header("ETag");
            var answers = Parallel.times(
                    8,
                    i -> organizer()
                            .contentType(ContentType.JSON)
                            .header("If-Match", read)
                            .body(Map.of("items", List.of(Map.of("mode", "ONLINE", "size", i + 1))))
                            .put(path));
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 412);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 200)
                    .extracting(answer -> answer.as(JsonBody.class).<Integer>at("items[0].size"))
                    .containsExactly(seats(event, "ONLINE", "size"));
        }
    }

    @Test
    void twoListsOfPlacesThatAreSetAtOnceDoNotWaitCrosswise() throws Exception {
        var event = open(1, 1);
        var answers = Parallel.times(
                16,
                i -> organizer()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(Map.of(
                                "items",
                                i % 2 == 0
                                        ? List.of(size("ONLINE", i + 1), size("ON_SITE", i + 1))
                                        : List.of(size("ON_SITE", i + 1), size("ONLINE", i + 1))))
                        .put("/v1/events/{event}/quotas", event));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(seats(event, "ONLINE", "size")).isEqualTo(seats(event, "ON_SITE", "size"));
    }

    private static Map<String, Object> size(String mode, int size) {
        return Map.of("mode", mode, "size", size);
    }
}
