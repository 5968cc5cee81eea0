package org.cityexchange.training.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class SelectionRoundApiTest {

    private static final Map<String, ?> PUBLISH = Map.of("to", "PUBLISHED");
    private static final Map<String, ?> MALE = Map.of("gender", "MALE");
    private static final Map<String, ?> FEMALE = Map.of("gender", "FEMALE");

    @Test
    void rulesThatCanNeverBeMetAreRefused() {
        var nominating = Nominating.forSeats(5);
        var path = "/v1/course-runs/" + nominating.run() + "/composition-rules";
        admin().get(path).then().statusCode(200).header("ETag", "\"0\"").body(json("rules", hasSize(0)));
        refused(
                nominating,
                "MIN_ABOVE_MAX",
                List.of(Map.of("dimension", "GENDER", "value", "FEMALE", "min", 3, "max", 2)));
        refused(nominating, "MIN_OR_MAX_REQUIRED", List.of(Map.of("dimension", "GENDER", "value", "FEMALE")));
        refused(nominating, "UNKNOWN_REFERENCE", List.of(Map.of("dimension", "RANK", "value", "KING", "max", 2)));
        refused(
                nominating,
                "UNKNOWN_REFERENCE",
                List.of(Map.of("dimension", "CITY", "value", "no-such-city", "max", 2)));
        refused(
                nominating,
                "MINIMUMS_ABOVE_CAPACITY",
                List.of(
                        Map.of("dimension", "GENDER", "value", "FEMALE", "min", 3),
                        Map.of("dimension", "GENDER", "value", "MALE", "min", 3)));
        refused(
                nominating,
                "MINIMUMS_ABOVE_MAXIMUM",
                List.of(
                        Map.of("dimension", "CITY", "value", nominating.city(), "min", 3),
                        Map.of("dimension", "CONTINENT", "value", "ASIA", "max", 2)));
        refused(
                nominating,
                "DUPLICATE_VALUE",
                List.of(
                        Map.of("dimension", "CONTINENT", "value", "ASIA", "max", 2),
                        Map.of("dimension", "CONTINENT", "scheme", "SHRDC_6", "value", "ASIA", "max", 3)));
        nominating
                .rule(List.of(Map.of("dimension", "CITY", "max", 2)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        admin().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("rules", List.of()))
                .put(path)
                .then()
                .statusCode(412);
        as("city-coordinator")
                .contentType(ContentType.JSON)
                .body(Map.of("rules", List.of()))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void aContinentsShareOfTheSeatsKeepsOutWhoeverIsBeyondIt() {
        var nominating = Nominating.forSeats(10);
        var first = nominating.screened(MALE);
        var second = nominating.screened(MALE);
        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("items", List.of(Map.of("continent", "ASIA", "size", 1))))
                .put("/v1/course-runs/{run}/continent-quotas", nominating.run())
                .then()
                .statusCode(200);
        nominating
                .dryRun(Map.of("seed", 7))
                .then()
                .statusCode(201)
                .body(json("result.nominations.nominationId", contains(first, second)))
                .body(json("result.nominations.outcome", contains("SELECTED", "RESERVE")))
                .body(json("result.nominations[1].blockedBy[0].block", equalTo("NO_SEAT")));
    }

    private static void refused(Nominating nominating, String code, List<Map<String, ?>> rules) {
        var answer = nominating.rule(rules).then().body(json("code", equalTo(code)));
        answer.statusCode(code.equals("MINIMUMS_ABOVE_CAPACITY") ? 409 : 422);
    }

    @Test
    void aRoundSaysWhoWouldBeSelectedAndWhyTheOthersAreNotAndIsPublishedOnce() {
        var nominating = Nominating.forSeats(2);
        var first = nominating.screened(MALE);
        var second = nominating.screened(MALE);
        var third = nominating.screened(FEMALE);
        nominating
                .rule(List.of(Map.of("dimension", "GENDER", "value", "FEMALE", "min", 1)))
                .then()
                .statusCode(200);
        var trace = UUID.randomUUID().toString().replace("-", "");
        var round = admin().contentType(ContentType.JSON)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("seed", 7))
                .post("/v1/course-runs/{run}/selection-rounds", nominating.run());
        round.then()
                .statusCode(201)
                .body(json("status", equalTo("DRY_RUN")))
                .body(json("seed", equalTo(7)))
                .body(json("weights", equalTo(Map.of("INSTITUTION_RANK", 100))))
                .body(json("result.nominations.nominationId", contains(first, second, third)))
                .body(json("result.nominations.outcome", contains("SELECTED", "RESERVE", "SELECTED")))
                .body(json("result.nominations[1].blockedBy[0].block", equalTo("KEPT_FOR_MINIMUM")))
                .body(json("result.nominations[1].blockedBy[0].value", equalTo("FEMALE")))
                .body(json("result.nominations[0].points.INSTITUTION_RANK", equalTo(10_000)));
        assertThat(Statements.of(trace)).isBetween(1, 20);
        nominating
                .dryRun(Map.of("seed", 7))
                .then()
                .body(json("inputHash", equalTo(round.as(JsonBody.class).at("inputHash"))))
                .body(json("resultHash", equalTo(round.as(JsonBody.class).at("resultHash"))))
                .body(json("id", not(equalTo(round.as(JsonBody.class).at("id")))));
        var id = round.as(JsonBody.class).<String>at("id");
        nominating.round(id, PUBLISH).then().statusCode(409).body(json("code", equalTo("SELECTION_NOT_NOW")));
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        nominating.round(id, PUBLISH).then().statusCode(200).body(json("status", equalTo("PUBLISHED")));
        nominating.round(id, PUBLISH).then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        Nominating.nomination(first)
                .then()
                .body(json("status", equalTo("SELECTED")))
                .body(json("selectionRoundId", equalTo(id)));
        Nominating.nomination(second)
                .then()
                .body(json("status", equalTo("RESERVE")))
                .body(json("reserve", equalTo(1)));
        admin().get("/v1/course-runs/{run}/enrolments", nominating.run())
                .then()
                .body(json("items.status", contains("INVITED", "INVITED")))
                .body(json(
                        "items.traineeId",
                        containsInAnyOrder(
                                Nominating.nomination(first).as(JsonBody.class).<String>at("traineeId"),
                                Nominating.nomination(third).as(JsonBody.class).<String>at("traineeId"))));
        as("auditor")
                .get("/v1/course-runs/{run}/selection-rounds?status=PUBLISHED", nominating.run())
                .then()
                .body(json("items.id", contains(id)))
                .body(json("items[0].selectedCount", equalTo(2)))
                .body(json("items[0].result", nullValue()));
    }

    @Test
    void whatHasChangedSinceTheDryRunIsNamedAndKeepsItFromBeingPublished() {
        var nominating = Nominating.forSeats(2);
        nominating.screened(MALE);
        var leaving = nominating.screened(FEMALE);
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        var stale = nominating.dryRun(Map.of()).as(JsonBody.class).<String>at("id");
        Nominating.to(leaving, "WITHDRAWN").then().statusCode(200);
        changed(nominating, stale, "NOMINATIONS");
        stale = nominating.dryRun(Map.of()).as(JsonBody.class).at("id");
        nominating.rule(List.of(Map.of("dimension", "CITY", "max", 1))).then().statusCode(200);
        setSeats(nominating.run(), "ON_SITE", 1).then().statusCode(200);
        changed(nominating, stale, "RULES, CAPACITY");
        admin().get("/v1/course-runs/{run}/selection-rounds/{id}/transitions", nominating.run(), stale)
                .then()
                .body(json("allowed", contains("DISCARDED")))
                .body(json("blocked.find { it.to == 'PUBLISHED' }.code", equalTo("SELECTION_INPUTS_CHANGED")));
        nominating.round(stale, Map.of("to", "DISCARDED")).then().statusCode(200);
    }

    private static void changed(Nominating nominating, String round, String parts) {
        nominating
                .round(round, PUBLISH)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SELECTION_INPUTS_CHANGED")))
                .body(json("detail", containsString(": " + parts)));
    }

    @Test
    void ofTwoRoundsPublishedAtOnceOneIs() throws InterruptedException {
        var nominating = Nominating.forSeats(1);
        nominating.screened(MALE);
        nominating.screened(FEMALE);
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        var rounds = List.of(
                nominating.dryRun(Map.of("seed", 1)).as(JsonBody.class).<String>at("id"),
                nominating.dryRun(Map.of("seed", 2)).as(JsonBody.class).<String>at("id"));
        var next = new AtomicInteger();
        var statuses = Parallel.times(
                12,
                () -> nominating
                        .round(rounds.get(next.getAndIncrement() % 2), PUBLISH)
                        .statusCode());
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        admin().get("/v1/course-runs/{run}/enrolments", nominating.run()).then().body(json("items", hasSize(1)));
        admin().get("/v1/course-runs/{run}/selection-rounds?status=PUBLISHED", nominating.run())
                .then()
                .body(json("items", hasSize(1)));
    }

    @Test
    void aRoundThatMissesAMinimumSaysByHowManyAndIsPublishedForAReason() {
        var nominating = Nominating.forSeats(3);
        nominating.screened(MALE);
        nominating.screened(FEMALE);
        nominating
                .rule(List.of(
                        Map.of("dimension", "GENDER", "value", "FEMALE", "min", 3),
                        Map.of("dimension", "CITY", "value", nominating.city(), "max", 0)))
                .then()
                .statusCode(200);
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        nominating
                .dryRun(Map.of())
                .then()
                .statusCode(201)
                .body(json("result.selected", equalTo(0)))
                .body(json("result.nominations.outcome", contains("NOT_SELECTED", "NOT_SELECTED")));
        nominating
                .rule(List.of(Map.of("dimension", "GENDER", "value", "FEMALE", "min", 3)))
                .then()
                .statusCode(200);
        var round = nominating.dryRun(Map.of());
        round.then()
                .body(json("minimumsMet", equalTo(false)))
                .body(json("result.selected", equalTo(2)))
                .body(json("result.limits.find { it.value == 'FEMALE' }.missing", equalTo(2)));
        var id = round.as(JsonBody.class).<String>at("id");
        nominating
                .round(id, PUBLISH)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("MINIMUMS_NOT_MET")))
                .body(json("errors[0].pointer", equalTo("/reason")));
        nominating
                .round(id, Map.of("to", "PUBLISHED", "reason", "Nobody else was nominated"))
                .then()
                .statusCode(200);
    }

    @Test
    void theNextReserveTheRulesAdmitIsCalledUpWhenASeatComesFree() {
        var nominating = Nominating.forSeats(2);
        var woman = nominating.screened(FEMALE);
        var man = nominating.screened(MALE);
        var otherMan = nominating.screened(MALE);
        var otherWoman = nominating.screened(FEMALE);
        nominating
                .rule(List.of(Map.of("dimension", "GENDER", "value", "MALE", "max", 1)))
                .then()
                .statusCode(200);
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        var round = nominating.dryRun(Map.of()).as(JsonBody.class).<String>at("id");
        nominating.callUp(round).then().statusCode(409).body(json("code", equalTo("ROUND_NOT_PUBLISHED")));
        nominating.round(round, PUBLISH).then().statusCode(200);
        nominating.callUp(round).then().statusCode(409).body(json("code", equalTo("LANE_FULL")));
        leaves(nominating, woman);
        var callUp = nominating.callUp(round);
        callUp.then()
                .statusCode(201)
                .body(json("called.nominationId", contains(otherWoman)))
                .body(json("called[0].reserve", equalTo(2)))
                .body(json("passedOver.nominationId", contains(otherMan)))
                .body(json("passedOver[0].blockedBy[0].block", equalTo("MAXIMUM")));
        Nominating.nomination(otherWoman).then().body(json("status", equalTo("SELECTED")));
        Nominating.nomination(otherMan).then().body(json("status", equalTo("RESERVE")));
        leaves(nominating, otherWoman);
        nominating.callUp(round).then().statusCode(409).body(json("code", equalTo("NO_RESERVE_TO_CALL_UP")));
        leaves(nominating, man);
        nominating.callUp(round).then().statusCode(201).body(json("called.nominationId", contains(otherMan)));
        admin().get("/v1/course-runs/{run}/selection-rounds/{id}/call-ups", nominating.run(), round)
                .then()
                .body(json("items", hasSize(2)))
                .body(json("items[0].id", equalTo(callUp.as(JsonBody.class).at("id"))));
    }

    private static void leaves(Nominating nominating, String nomination) {
        var trainee = Nominating.nomination(nomination).as(JsonBody.class).<String>at("traineeId");
        var enrolment = admin().get("/v1/course-runs/{run}/enrolments", nominating.run())
                .as(JsonBody.class)
                .<String>at("items.find { it.traineeId == '" + trainee + "' }.id");
        post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", "WITHDRAWN", "reason", "시험"))
                .then()
                .statusCode(200);
    }
}
