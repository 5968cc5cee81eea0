package org.cityexchange.forum.smallgroup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Signing up for sessions: places, the queue behind them, and two sessions at the same time. */
@ForumTest
class SignUpsApiTest {

    @Test
    void aPlaceIsTakenOrWaitedForAndPassedOn() {
        var forum = Breakouts.open(1);
        var session = forum.sessions().get(0);
        var people = forum.people(3);
        var first = people.get(0).signUp(session, false).then().statusCode(201);
        first.header("ETag", equalTo("\"0\""))
                .body(json("status", equalTo("CONFIRMED")))
                .body(json("source", equalTo("SELF")))
                .body(json("waitlistPosition", nullValue()));
        people.get(1).signUp(session, false).then().statusCode(201).body(json("status", equalTo("WAITLISTED")));
        var third = people.get(2).signUp(session, false).then().body(json("waitlistPosition", equalTo(2)));
        people.get(0).signUp(session, false).then().statusCode(409).body(json("code", equalTo("ALREADY_SIGNED_UP")));
        cancel(people.get(0), session, first.extract().as(JsonBody.class).at("id"))
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CANCELLED")));
        assertThat(people.get(1).signUps()).containsEntry(session, "CONFIRMED");
        given().header("Registration-Token", people.get(2).token())
                .get(
                        "/v1/sessions/{s}/sign-ups/{id}",
                        session,
                        third.extract().as(JsonBody.class).<String>at("id"))
                .then()
                .statusCode(200)
                .body(json("waitlistPosition", equalTo(1)));
        Breakouts.size(session, 2).then().statusCode(200).body(json("free", equalTo(0)));
        assertThat(people.get(2).signUps()).containsEntry(session, "CONFIRMED");
        Breakouts.size(session, 1).then().statusCode(409).body(json("code", equalTo("QUOTA_BELOW_TAKEN")));
    }

    private static Response cancel(Breakouts.Somebody who, String session, String signUp) {
        return given().header("Registration-Token", who.token())
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED"))
                .post("/v1/sessions/{s}/sign-ups/{id}/transitions", session, signUp);
    }

    @Test
    void nobodyIsInTwoPlacesAtOnce() {
        var forum = Breakouts.open(5, 1, 5);
        var two = forum.sessions().get(0);
        var halfPastTwo = forum.sessions().get(1);
        var three = forum.sessions().get(2);
        var somebody = forum.somebody();
        somebody.signUp(two, false).then().statusCode(201);
        somebody.signUp(halfPastTwo, false)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SIGN_UP_CLASH")))
                .body(json("detail", containsString("05:00")))
                .body(json("detail", containsString(two)));
        somebody.signUp(three, false).then().statusCode(201); // back-to-back is no clash
        somebody.signUp(halfPastTwo, true).then().statusCode(201);
        assertThat(somebody.signUps())
                .isEqualTo(Map.of(two, "CANCELLED", halfPastTwo, "CONFIRMED", three, "CONFIRMED"));
        assertThat(Breakouts.places(two, "free")).isEqualTo(5);
        var other = forum.somebody();
        other.signUp(two, false).then().statusCode(201);
        other.signUp(halfPastTwo, true).then().statusCode(409).body(json("code", equalTo("SESSION_FULL")));
        assertThat(other.signUps()).isEqualTo(Map.of(two, "CONFIRMED"));
    }

    @Test
    void onlyWhoHasASeatSignsUpAndOnlyWhereThatIsOffered() {
        var forum = Breakouts.open(5, null);
        var session = forum.sessions().get(0);
        var somebody = forum.somebody();
        somebody.signUp(forum.sessions().get(1), false)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SIGN_UP_NOT_OFFERED")));
        given().get("/v1/sessions/{s}/quotas", forum.sessions().get(1)).then().statusCode(404);
        somebody.signUp(UUID.randomUUID().toString(), false).then().statusCode(404);
        somebody.signUp(Breakouts.open(5).sessions().get(0), false).then().statusCode(404);
        new Breakouts.Somebody(somebody.id(), "wrong", "")
                .signUp(session, false)
                .then()
                .statusCode(404);
        resize(forum.event(), 50, 1).then().statusCode(200);
        var waiting = forum.somebody();
        assertThat(waiting.status()).isEqualTo("WAITLISTED");
        waiting.signUp(session, false).then().statusCode(409).body(json("code", equalTo("SIGN_UP_NEEDS_SEAT")));
    }

    @Test
    void aCancelledRegistrationFreesItsPlaces() {
        var forum = Breakouts.open(1, null, 1);
        var people = forum.people(2);
        for (var session : List.of(forum.sessions().get(0), forum.sessions().get(2))) {
            people.forEach(each -> each.signUp(session, false).then().statusCode(201));
        }
        people.get(0).cancel().then().statusCode(200);
        assertThat(people.get(0).signUps().values()).containsOnly("CANCELLED");
        assertThat(people.get(1).signUps().values()).hasSize(2).containsOnly("CONFIRMED");
        became(forum.event(), "CANCELLED");
        assertThat(people.get(1).signUps().values()).containsOnly("CANCELLED");
    }

    @Test
    void signUpsAreSeenByWhoHoldsThemAndByOrganizers() {
        var forum = Breakouts.open(5);
        var session = forum.sessions().get(0);
        var somebody = forum.somebody();
        var id = somebody.signUp(session, false)
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var path = "/v1/sessions/" + session + "/sign-ups";
        organizer()
                .get(path)
                .then()
                .statusCode(200)
                .body(json("items.registrationId", contains(somebody.id())))
                .body(json("items.status", contains("CONFIRMED")));
        organizer().queryParam("status", "WAITLISTED").get(path).then().body(json("items", hasSize(0)));
        auditor().get(path).then().statusCode(200).body(json("items", hasSize(1)));
        stranger().get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
        given().get(path + "/" + id).then().statusCode(404);
        given().get("/v1/registrations/{id}/sign-ups", somebody.id()).then().statusCode(404);
        given().header("Registration-Token", somebody.token())
                .get(path + "/" + id + "/transitions")
                .then()
                .statusCode(200)
                .body(json("allowed", contains("CANCELLED")));
        for (var caller : Map.of(stranger(), 404, organizer(), 428).entrySet()) {
            caller.getKey()
                    .contentType(ContentType.JSON)
                    .body(Map.of("size", 1))
                    .put("/v1/sessions/{s}/quotas", session)
                    .then()
                    .statusCode(caller.getValue());
        }
        organizer()
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        given().get("/v1/sessions/{s}/quotas", session).header("ETag"))
                .body(Map.of("size", 1))
                .put("/v1/sessions/{s}/quotas", session)
                .then()
                .statusCode(200);
    }

    @Test
    void theLastPlaceGoesToOneAndNobodyEndsUpInTwoSessionsAtOnce() throws Exception {
        var forum = Breakouts.open(1, 9);
        var crowd = forum.people(10);
        var answers =
                Parallel.times(10, i -> crowd.get(i).signUp(forum.sessions().get(0), false));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("status"))
                .filteredOn("CONFIRMED"::equals)
                .hasSize(1);
        assertThat(Breakouts.places(forum.sessions().get(0), "waiting")).isEqualTo(9);
        var somebody = forum.somebody();
        var both = Parallel.times(6, i -> somebody.signUp(forum.sessions().get(i % 2), false));
        assertThat(both).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(somebody.signUps()).hasSize(1);
    }

    @Test
    void cancellationsAndSignUpsAtOnceLoseNoPlace() throws Exception {
        var forum = Breakouts.open(2, null, 2);
        var first = forum.people(4);
        for (var session : List.of(forum.sessions().get(0), forum.sessions().get(2))) {
            first.forEach(each -> each.signUp(session, false).then().statusCode(201));
        }
        var late = forum.somebody();
        var answers = Parallel.all(List.<Callable<Response>>of(
                first.get(0)::cancel,
                first.get(1)::cancel,
                () -> late.signUp(forum.sessions().get(2), false),
                () -> Breakouts.size(forum.sessions().get(0), 3)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(first.get(2).signUps().values()).containsOnly("CONFIRMED");
        assertThat(first.get(3).signUps().values()).containsOnly("CONFIRMED");
        assertThat(late.signUps().values()).containsOnly("WAITLISTED");
        assertThat(Breakouts.places(forum.sessions().get(0), "confirmed")).isEqualTo(2);
        assertThat(Breakouts.places(forum.sessions().get(2), "confirmed")).isEqualTo(2);
    }
}
