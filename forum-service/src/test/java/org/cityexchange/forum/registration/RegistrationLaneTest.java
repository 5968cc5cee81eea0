package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds for those who are registered in one transaction: each is answered as if alone. */
@ForumTest
class RegistrationLaneTest {

    @Inject
    RegistrationLane lane;

    private final ExecutorService callers = Executors.newFixedThreadPool(24);

    @AfterEach
    void nobodyCallsAnyMore() {
        callers.shutdownNow();
    }

    private List<Future<Response>> send(Collection<? extends Callable<Response>> calls) {
        return calls.stream().map(callers::submit).toList();
    }

    private static List<Response> answers(List<Future<Response>> sent) throws Exception {
        var answers = new ArrayList<Response>();
        for (var each : sent) {
            answers.add(each.get());
        }
        return answers;
    }

    /**
     * What they are answered who are all in one batch: they come while somebody else has the event's seats, and somebody has
     * them again when it is their turn.
     */
    private List<Response> together(String event, List<? extends Callable<Response>> calls, Runnable inside)
            throws Exception {
        var held = HeldSeats.of(event);
        var first = callers.submit(() -> register(event, body(email(), "ONLINE")));
        HeldSeats.awaitServiceWaiting();
        var next = callers.submit(() -> HeldSeats.of(event));
        HeldSeats.awaitOtherWaiting();
        var sent = send(calls);
        await().until(() -> lane.waiting() == calls.size());
        held.close();
        var again = next.get();
        try {
            assertThat(first.get().statusCode()).isEqualTo(201);
            HeldSeats.awaitServiceWaiting();
            assertThat(lane.waiting()).isZero();
            inside.run();
        } finally {
            again.close();
        }
        return answers(sent);
    }

    private static long rows(String table, String event) {
        return Rows.count("select count(*) from " + table + " where event_id = ?", UUID.fromString(event));
    }

    private static long told(String event, String table, String key) {
        return Rows.count(
                "select count(*) from " + table + " join registration on registration.id = " + key
                        + " where registration.event_id = ?",
                UUID.fromString(event));
    }

    @Test
    void sixHundredRequestsForSixtyPlacesInTwoModesWithDuplicatesGiveExactlySixty() throws Exception {
        var event = open(30, 30);
        var addresses = IntStream.range(0, 400).mapToObj(i -> email()).toList();
        var answers = Parallel.times(
                        24,
                        thread -> IntStream.range(0, 25)
                                .mapToObj(i -> {
                                    var n = thread * 25 + i;
                                    // every other one of the first 400 comes again, by the other way of attending
                                    var address = addresses.get(n < 400 ? n : (n - 400) * 2);
                                    return register(
                                            event,
                                            body(address, (n < 400 ? n : n + 1) % 2 == 0 ? "ON_SITE" : "ONLINE"));
                                })
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        var byStatus = answers.stream().collect(groupingBy(Response::statusCode));
        assertThat(byStatus.get(201)).hasSize(400);
        assertThat(byStatus.get(409)).hasSize(200);
        assertThat(byStatus.get(409))
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsOnly("DUPLICATE_REGISTRATION");
        for (var mode : List.of("ON_SITE", "ONLINE")) {
            var taken = byStatus.get(201).stream()
                    .filter(answer -> answer.as(JsonBody.class).at("mode").equals(mode))
                    .toList();
            assertThat(taken)
                    .filteredOn(answer -> answer.as(JsonBody.class).at("status").equals("CONFIRMED"))
                    .hasSize(30);
            assertThat(taken)
                    .filteredOn(answer -> answer.as(JsonBody.class).at("status").equals("WAITLISTED"))
                    .extracting(answer -> answer.as(JsonBody.class).<Integer>at("waitlistPosition"))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, taken.size() - 30).boxed().toList());
            assertThat(seats(event, mode, "confirmed")).isEqualTo(30);
            assertThat(seats(event, mode, "waiting")).isEqualTo(taken.size() - 30);
        }
        assertThat(rows("registration", event)).isEqualTo(400);
        assertThat(told(event, "outbox", "aggregate_id")).isEqualTo(400);
        assertThat(told(event, "mail", "about")).isEqualTo(400);
    }

    @Test
    void aRowThatTheDatabaseRefusesIsRefusedAloneAndSoIsWhatIsWrongByItself() throws Exception {
        var event = open(20, 20);
        var calls = new ArrayList<Callable<Response>>();
        IntStream.range(0, 10).forEach(i -> calls.add(() -> register(event, body(email(), "ONLINE"))));
        calls.add(3, () -> register(event, body(Map.of("affiliation", "City \0 of Somewhere"))));
        calls.add(6, () -> register(event, body(Map.of("consents", List.of()))));
        var answers = together(event, calls, () -> {});
        assertThat(answers.get(3).statusCode()).isEqualTo(400);
        assertThat(answers.get(6).statusCode()).isEqualTo(422);
        assertThat(answers.get(6).as(JsonBody.class).<String>at("code")).isEqualTo("CONSENT_REQUIRED");
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(10);
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(11);
        assertThat(told(event, "outbox", "aggregate_id")).isEqualTo(11);
    }

    @Test
    void whoFindsNoSeatOfAnOptionIsRefusedAndTheOthersAreIn() throws Exception {
        var event = open(20, 20);
        var meal = Map.of(
                "key",
                "meal",
                "type",
                "SINGLE",
                "label",
                text("식사", "Meal"),
                "options",
                List.of(Map.of("key", "VEGAN", "label", text("비건", "Vegan"), "capacity", 2)));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("items", List.of(meal)))
                .put("/v1/events/{event}/questions", event)
                .then()
                .statusCode(200);
        var calls = IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(i ->
                        () -> register(event, body(i < 5 ? Map.of("answers", Map.of("meal", "VEGAN")) : Map.of())))
                .toList();
        var answers = together(event, calls, () -> {});
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsExactly("OPTION_FULL", "OPTION_FULL", "OPTION_FULL");
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(6);
        assertThat(told(event, "option_seat", "registration_id")).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsLostInsideABatchLosesNobodyAndDoublesNobody() throws Exception {
        var event = open(6, 6);
        var calls = IntStream.range(0, 9)
                .<Callable<Response>>mapToObj(i -> () -> given().header("Idempotency-Key", UUID.randomUUID())
                        .contentType(ContentType.JSON)
                        .body(body(email(), "ONLINE"))
                        .post("/v1/events/{event}/registrations", event))
                .toList();
        var answers = together(event, calls, () -> {
            try {
                HeldSeats.endConnectionOfService();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            HeldSeats.awaitServiceWaiting(); // one by one, over a connection that lives
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(rows("registration", event)).isEqualTo(10);
        assertThat(seats(event, "ONLINE", "confirmed")).isEqualTo(6);
        assertThat(seats(event, "ONLINE", "waiting")).isEqualTo(4);
        assertThat(told(event, "outbox", "aggregate_id")).isEqualTo(10);
        assertThat(told(event, "mail", "about")).isEqualTo(10);
    }

    @Test
    void whoWaitsForOneEventIsRegisteredInOneTransactionAndNobodyElseWaitsWithThem() throws Exception {
        var event = open(20, 20);
        var other = open(20, 20);
        var calls = IntStream.range(0, 16)
                .<Callable<Response>>mapToObj(i -> () -> register(event, body(email(), "ONLINE")))
                .toList();
        assertThat(together(
                        event,
                        calls,
                        () -> register(other, body(email(), "ONLINE")).then().statusCode(201)))
                .extracting(Response::statusCode)
                .containsOnly(201);
        assertThat(transactions(event)).isEqualTo(2); // of whoever was first, and of all the others
    }

    /** How many transactions have written registrations for the event. */
    private static long transactions(String event) {
        return Rows.count(
                "select count(distinct cast(xmin as text)) from registration where event_id = ?",
                UUID.fromString(event));
    }
}
