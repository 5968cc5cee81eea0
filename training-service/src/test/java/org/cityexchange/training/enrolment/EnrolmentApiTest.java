package org.cityexchange.training.enrolment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.enrolment.Enrolling.read;
import static org.cityexchange.training.enrolment.Enrolling.to;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Api;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class EnrolmentApiTest {

    @Test
    void aTraineeAcceptsWithTheSecretAndADeclinedSeatGoesToWhoeverWaits() {
        var course = Enrolling.onSite(1);
        var first = course.invited("ON_SITE");
        var second = course.invited("ON_SITE");
        read(first.id()).then().body(json("status", equalTo("INVITED"))).body(json("expiresAt", notNullValue()));
        second.holder()
                .get("/v1/enrolments/{id}", second.id())
                .then()
                .body(json("status", equalTo("WAITLISTED")))
                .body(json("waitsFor", equalTo("ON_SITE")))
                .body(json("waitlistPosition", equalTo(1)));
        second.holder().get("/v1/enrolments/{id}", first.id()).then().statusCode(404);
        second.become("ACCEPTED").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        first.holder()
                .get("/v1/enrolments/{id}/transitions", first.id())
                .then()
                .body(json("allowed", contains("ACCEPTED", "DECLINED", "WITHDRAWN")));

        first.become("DECLINED").then().statusCode(200);
        assertThat(second.status()).isEqualTo("INVITED");
        second.become("ACCEPTED").then().statusCode(200).body(json("status", equalTo("ACCEPTED")));
        second.become("CONFIRMED").then().statusCode(409);
        second.byAdmin("CONFIRMED").then().statusCode(200);
        second.byAdmin("ATTENDING").then().statusCode(409).body(json("code", equalTo("RUN_NOT_HELD")));
        course.runTo("RUNNING");
        second.byAdmin("ATTENDING").then().statusCode(200);
        second.byAdmin("COMPLETED").then().statusCode(409).body(json("code", equalTo("DECIDED_BY_COMPLETION")));
        assertThat(course.taken("ON_SITE")).isEqualTo(1);
        admin().get("/v1/course-runs/{run}/enrolments?sort=cityCode&include=total", course.run())
                .then()
                .body(json("items", hasSize(2)))
                .body(json("page.total", equalTo(2)))
                .body(json("items.find { it.status == 'ATTENDING' }.allowedTransitions", hasItem("WITHDRAWN")));
    }

    @Test
    void whereTheContinentsShareIsFullTheFreeCapacityDoesNotHelpAndTheFullLaneIsNamed() {
        var course = Enrolling.onSite(10);
        var first = course.invited("ON_SITE");
        shares(course, 0).statusCode(409).body(json("code", equalTo("QUOTA_BELOW_TAKEN")));
        shares(course, 1).statusCode(200).body(json("items[0].taken", equalTo(1)));
        course.enrol(Map.of("traineeId", course.trainee(Map.of()), "mayWait", false))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("LANE_FULL")))
                .body(json("detail", containsString("ASIA")));
        var second = course.invited("ON_SITE");
        read(second.id()).then().body(json("status", equalTo("WAITLISTED"))).body(json("waitsFor", equalTo("ASIA")));
        given().get("/v1/course-runs/{run}/quotas", course.run())
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].free", equalTo(9)));

        first.become("DECLINED").then().statusCode(200);
        assertThat(second.status()).isEqualTo("INVITED");
        var third = course.invited("ON_SITE");
        shares(course, 2)
                .statusCode(200)
                .body(json("items[0].waiting", equalTo(0)))
                .body(json("items[0].taken", equalTo(2)));
        assertThat(third.status()).isEqualTo("INVITED");
        assertThat(course.taken("ON_SITE")).isEqualTo(2);
    }

    private static ValidatableResponse shares(Enrolling course, int size) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("items", List.of(Map.of("continent", "ASIA", "size", size))))
                .put("/v1/course-runs/{run}/continent-quotas", course.run())
                .then();
    }

    @Test
    void aCityOutsideOfTheTargetNeedsAReasonThatAuditorsSee() {
        var course = Enrolling.onSite(3);
        var abroad = newCode("abroad");
        Api.createCity(Map.of("code", abroad, "kind", "CITY", "names", Map.of("en", "Abroad"), "country", "FR"))
                .then()
                .statusCode(201);
        var trainee = course.trainee(Map.of("cityCode", abroad));
        course.enrol(Map.of("traineeId", trainee))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OUTSIDE_TARGET")))
                .body(json("errors[0].pointer", equalTo("/cityCode")));
        course.enrol(Map.of("traineeId", trainee, "targetOverride", "  "))
                .then()
                .statusCode(409);
        var receipt = course.enrol(Map.of("traineeId", trainee, "targetOverride", "sister city"));
        receipt.then().statusCode(201).body(json("enrolment.targetOverride", equalTo("sister city")));
        var id = receipt.as(JsonBody.class).<String>at("enrolment.id");
        as("auditor").get("/v1/enrolments/{id}", id).then().body(json("targetOverride", equalTo("sister city")));
        given().header("Enrolment-Token", receipt.as(JsonBody.class).<String>at("token"))
                .get("/v1/enrolments/{id}", id)
                .then()
                .body(json("targetOverride", nullValue()));

        var inside = course.invited("ON_SITE");
        patch("/v1/enrolments/" + inside.id(), Map.of("cityCode", abroad))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OUTSIDE_TARGET")));
        patch("/v1/enrolments/" + inside.id(), Map.of("cityCode", abroad, "targetOverride", "moved"))
                .then()
                .statusCode(200)
                .body(json("cityCode", equalTo(abroad)))
                .body(json("targetOverride", equalTo("moved")));
        patch("/v1/enrolments/" + inside.id(), Map.of("cityCode", course.city()))
                .then()
                .body(json("targetOverride", nullValue()));
    }

    @Test
    void theRankOfTheDayStaysWhenTheTraineeRises() {
        var course = Enrolling.onSite(1);
        var trainee = course.trainee(Map.of("rank", "STAFF"));
        var id = course.enrol(Map.of("traineeId", trainee)).as(JsonBody.class).<String>at("enrolment.id");
        patch("/v1/trainees/" + trainee, Map.of("rank", "MANAGER"))
                .then()
                .statusCode(200)
                .body(json("rank", equalTo("MANAGER")));
        read(id).then().body(json("rank", equalTo("STAFF")));
    }

    @Test
    void anAddressIsWrittenToAndTheSecretIsNotShown() {
        var course = Enrolling.onSite(1);
        var trainee = course.trainee(Map.of("email", newCode("mail") + "@example.org", "language", "ko"));
        var receipt = course.enrol(Map.of("traineeId", trainee));
        receipt.then()
                .statusCode(201)
                .body(json("token", nullValue()))
                .body(json("enrolment.status", equalTo("INVITED")));
        course.enrol(Map.of("traineeId", trainee))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_ENROLMENT")));
        var id = receipt.as(JsonBody.class).<String>at("enrolment.id");
        as("operator").get("/v1/mails?about={id}", id).then().body(json("items.kind", hasItem("ENROLMENT_INVITED")));
        admin().contentType(ContentType.JSON)
                .post("/v1/enrolments/{id}/tokens", id)
                .then()
                .statusCode(201)
                .body(json("token", nullValue()));
        as("operator")
                .get("/v1/mails?about={id}", id)
                .then()
                .body(json("items.kind", hasItems("ENROLMENT_INVITED", "ENROLMENT_TOKEN_REISSUED")));
        admin().header("If-Match", "*")
                .delete("/v1/trainees/{id}", trainee)
                .then()
                .statusCode(409);
    }

    @Test
    void coordinatorsSeeTheirCityAndAnswerForItsPeople() {
        var course = Enrolling.onSite(2);
        var held = course.invited("ON_SITE");
        var own = tokens().forCities("city-coordinator", course.city());
        var other = tokens().forCities("city-coordinator", "delhi-in");
        with(own).get("/v1/course-runs/{run}/enrolments", course.run()).then().body(json("items", hasSize(1)));
        with(other).get("/v1/course-runs/{run}/enrolments", course.run()).then().body(json("items", hasSize(0)));
        with(other).get("/v1/enrolments/{id}", held.id()).then().statusCode(404);
        with(own)
                .contentType(ContentType.JSON)
                .body(Map.of("traineeId", course.trainee(Map.of())))
                .post("/v1/course-runs/{run}/enrolments", course.run())
                .then()
                .statusCode(403);
        with(own)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "ACCEPTED"))
                .post("/v1/enrolments/{id}/transitions", held.id())
                .then()
                .statusCode(200);
        given().get("/v1/enrolments/{id}", held.id()).then().statusCode(404);
        given().get("/v1/course-runs/{run}/enrolments", course.run()).then().statusCode(401);
    }

    @Test
    void whoWantsTheOtherChannelWaitsWithTheSeatAndTwoExchangeTheirs() {
        var course = Enrolling.hybrid(1, 1);
        course.enrol(Map.of("traineeId", course.trainee(Map.of())))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/channel")));
        var onSite = course.invited("ON_SITE");
        var online = course.invited("ONLINE");
        channel(onSite, "ONLINE").statusCode(409).body(json("code", equalTo("CHANNEL_IS_FIXED")));
        onSite.become("ACCEPTED").then().statusCode(200);
        online.become("ACCEPTED").then().statusCode(200);
        channel(onSite, "ONLINE")
                .statusCode(200)
                .body(json("channel", equalTo("ON_SITE")))
                .body(json("wantedChannel", equalTo("ONLINE")))
                .body(json("waitlistPosition", equalTo(1)));
        channel(online, "ON_SITE").body(json("channel", equalTo("ON_SITE"))).body(json("wantedChannel", nullValue()));
        read(onSite.id()).then().body(json("channel", equalTo("ONLINE"))).body(json("wantedChannel", nullValue()));
        assertThat(course.taken("ON_SITE") + course.taken("ONLINE")).isEqualTo(2);
        // the seat online comes free for whoever waits for it from the room
        channel(online, "ONLINE").body(json("wantedChannel", equalTo("ONLINE")));
        to(onSite.id(), "WITHDRAWN").then().statusCode(200);
        read(online.id()).then().body(json("channel", equalTo("ONLINE"))).body(json("wantedChannel", nullValue()));
        assertThat(course.taken("ON_SITE")).isZero();
        assertThat(course.taken("ONLINE")).isEqualTo(1);
    }

    private static ValidatableResponse channel(Enrolling.Held held, String channel) {
        return held.holder()
                .header("If-Match", "*")
                .body(Map.of("channel", channel))
                .put("/v1/enrolments/{id}/channel", held.id())
                .then();
    }

    @Test
    void nobodyTakesPartInACancelledRun() {
        var course = Enrolling.onSite(1);
        var first = course.invited("ON_SITE");
        var second = course.invited("ON_SITE");
        become(course.run(), "CANCELLED").then().statusCode(200);
        assertThat(first.status()).isEqualTo("WITHDRAWN");
        assertThat(second.status()).isEqualTo("WITHDRAWN");
        assertThat(course.taken("ON_SITE")).isZero();
        course.enrol(Map.of("traineeId", course.trainee(Map.of())))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ENROLMENT_NOT_OPEN")));
    }
}
