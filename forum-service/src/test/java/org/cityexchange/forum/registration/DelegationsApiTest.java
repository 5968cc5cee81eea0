package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Delegations: all of them or nobody, at the door and in the queue. */
@ForumTest
class DelegationsApiTest {

    private static final String PATH = "/v1/events/{event}/registration-groups";

    private static Response group(String event, boolean waitTogether, List<?> members) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegation of Somewhere",
                        "contactName", "Delegate One",
                        "contactEmail", "trainee-00001@example.org",
                        "waitTogether", waitTogether,
                        "members", members))
                .post(PATH, event);
    }

    private static List<Map<String, Object>> members(int count) {
        var members = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            members.add(body(email(), "ON_SITE"));
        }
        return members;
    }

    private static List<String> statuses(String group) {
        return organizer()
                .get("/v1/registration-groups/{group}", group)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("members.status");
    }

    private static Response cancel(RequestSpecification call, String path, String id) {
        return call.contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED"))
                .post(path + "/{id}/transitions", id);
    }

    @Test
    void theContactCannotConfirmTheAddressOfAMemberNorLearnWhoIsRegistered() {
        var event = open(5, 5, Map.of("emailConfirmation", true));
        var members = members(1);
        var receipt = group(event, false, members)
                .then()
                .statusCode(201)
                .body(json("members.status", contains("PENDING_EMAIL_CONFIRMATION")))
                .extract();
        given().header("Registration-Token", receipt.as(JsonBody.class).<String>at("token"))
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CONFIRMED"))
                .post(
                        "/v1/registrations/{id}/transitions",
                        receipt.as(JsonBody.class)
                                .<List<String>>at("members.id")
                                .get(0))
                .then()
                .statusCode(404);
        assertThat(seats(event, "ON_SITE", "confirmed")).isZero();
        var confirmed = email();
        organizer()
                .contentType(ContentType.JSON)
                .body(body(confirmed, "ON_SITE"))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .body(json("status", equalTo("CONFIRMED")));
        group(event, false, List.of(body(confirmed, "ON_SITE"))).then().statusCode(201);
    }

    @Test
    void everyMemberHasASeatACodeAndATokenAndTheContactOneForAll() {
        var event = open(3, 3);
        var members = members(2);
        members.add(body(email(), "ONLINE"));
        var receipt = group(event, false, members).then().statusCode(201);
        receipt.body(json("members.status", contains("CONFIRMED", "CONFIRMED", "CONFIRMED")))
                .body(json("members.mode", contains("ON_SITE", "ON_SITE", "ONLINE")));
        List<String> tokens = receipt.extract().as(JsonBody.class).at("members.token");
        List<String> codes = receipt.extract().as(JsonBody.class).at("members.code");
        assertThat(tokens).doesNotHaveDuplicates().hasSize(3);
        assertThat(codes).doesNotHaveDuplicates();
        String id = receipt.extract().as(JsonBody.class).at("id");
        String token = receipt.extract().as(JsonBody.class).at("token");
        List<String> ids = receipt.extract().as(JsonBody.class).at("members.id");
        given().header("Registration-Token", tokens.get(0))
                .get("/v1/registrations/{id}", ids.get(0))
                .then()
                .statusCode(200);
        given().header("Registration-Token", tokens.get(0))
                .get("/v1/registration-groups/{id}", id)
                .then()
                .statusCode(404);
        stranger().get("/v1/registration-groups/{id}", id).then().statusCode(404);
        given().header("Registration-Token", token)
                .get("/v1/registration-groups/{id}", id)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("ACTIVE")))
                .body(json("members", hasSize(3)));
        cancel(given().header("Registration-Token", token), "/v1/registrations", ids.get(2))
                .then()
                .statusCode(200);
        assertThat(seats(event, "ONLINE", "confirmed")).isZero();
        cancel(given().header("Registration-Token", token), "/v1/registration-groups", id)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CANCELLED")));
        assertThat(seats(event, "ON_SITE", "confirmed")).isZero();
        cancel(organizer(), "/v1/registration-groups", id)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
        organizer().get(PATH, event).then().statusCode(200).body(json("items.id", contains(id)));
        stranger().get(PATH, event).then().statusCode(404);
    }

    @Test
    void tooFewSeatsRefuseThemAllAndSayHowManyThereAre() {
        var event = open(4, 1);
        registered(event, "ON_SITE");
        group(event, false, members(4))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("NOT_ENOUGH_SEATS")))
                .body(json("detail", containsString("4 seats ON_SITE are needed; 3 are free")));
        assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
        assertThat(seats(event, "ON_SITE", "waiting")).isZero();
        organizer().get(PATH, event).then().body(json("items", hasSize(0)));
    }

    @Test
    void whoWaitsTogetherHasSeatsTogetherAndIsNotOvertaken() {
        var event = open(2, 1);
        String group = group(event, true, members(3))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
        assertThat(statuses(group)).containsOnly("WAITLISTED");
        var behind = registered(event, "ON_SITE");
        assertThat(behind.position()).isEqualTo(4);
        organizer()
                .get("/v1/events/{event}/waitlist", event)
                .then()
                .body(json("items[0].reasons.code", contains("KEPT_FOR_DELEGATION")));
        resize(event, 3, null).then().statusCode(200);
        assertThat(statuses(group)).containsOnly("CONFIRMED");
        assertThat(behind.positionNow()).isOne();
    }

    @Test
    void aDelegationThatShrinksFitsSoonerAndOneThatLeavesHoldsNobodyUp() {
        var event = open(2, 1);
        var receipt = group(event, true, members(3)).then().statusCode(201).extract();
        String group = receipt.as(JsonBody.class).at("id");
        List<String> ids = receipt.as(JsonBody.class).at("members.id");
        cancel(organizer(), "/v1/registrations", ids.get(1)).then().statusCode(200);
        assertThat(statuses(group)).containsExactlyInAnyOrder("CONFIRMED", "CANCELLED", "CONFIRMED");
        resize(event, 4, null).then().statusCode(200);
        String other = group(event, true, members(3))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
        var behind = registered(event, "ON_SITE");
        assertThat(behind.status()).isEqualTo("WAITLISTED");
        cancel(organizer(), "/v1/registration-groups", other).then().statusCode(200);
        assertThat(behind.statusNow()).isEqualTo("CONFIRMED");
        assertThat(seats(event, "ON_SITE", "waiting")).isZero();
    }

    @Test
    void whatIsWrongWithAMemberIsPointedAt() {
        var event = open(9, 9);
        pointsAt(event, "email", "not an address", 422, "/members/1/email");
        pointsAt(event, "cityCode", "no-such-city", 422, "/members/1/cityCode");
        pointsAt(event, "category", "VIP", 422, "/members/1/category");
        pointsAt(event, "consents", List.of(), 422, "/members/1/consents");
        pointsAt(event, "answers", Map.of("meal", "SOUP"), 422, "/members/1/answers/meal");
        pointsAt(event, "invitationCode", "any", 422, "/members/1/invitationCode");
        var known = email();
        register(event, body(known, "ON_SITE")).then().statusCode(201);
        pointsAt(event, "email", known, 409, "/members/1/email");
        var twice = members(1);
        twice.add(twice.get(0));
        group(event, false, twice).then().statusCode(422).body(json("errors.pointer", contains("/members/1/email")));
        var mixed = members(1);
        mixed.add(body(email(), "ONLINE"));
        group(event, true, mixed).then().statusCode(422).body(json("errors.pointer", contains("/members/1/mode")));
        assertThat(seats(event, "ON_SITE", "confirmed")).isOne();
    }

    private static void pointsAt(String event, String field, Object value, int status, String pointer) {
        var members = members(2);
        members.get(1).put(field, value);
        group(event, false, members).then().statusCode(status).body(json("errors.pointer", contains(pointer)));
    }

    @Test
    void ofTwoDelegationsOfThreeAtOnceForFourSeatsOneIsSeated() throws Exception {
        for (int round = 0; round < 3; round++) {
            var event = open(4, 1);
            var refused = Parallel.times(2, i -> group(event, false, members(3)));
            assertThat(refused).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
            assertThat(seats(event, "ON_SITE", "confirmed")).isEqualTo(3);
            assertThat(seats(event, "ON_SITE", "waiting")).isZero();
            var other = open(4, 1);
            var waiting = Parallel.times(2, i -> group(other, true, members(3)));
            assertThat(waiting).extracting(Response::statusCode).containsOnly(201);
            assertThat(waiting)
                    .extracting(answer -> answer.as(JsonBody.class).<List<String>>at("members.status"))
                    .containsExactlyInAnyOrder(
                            List.of("CONFIRMED", "CONFIRMED", "CONFIRMED"),
                            List.of("WAITLISTED", "WAITLISTED", "WAITLISTED"));
            assertThat(seats(other, "ON_SITE", "confirmed")).isEqualTo(3);
        }
    }
}
