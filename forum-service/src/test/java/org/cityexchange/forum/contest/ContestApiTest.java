package org.cityexchange.forum.contest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contests over the API, from the call to the publication. */
@ForumTest
class ContestApiTest {

    private static final String CONTEST = "/v1/contests/{contest}";

    private final String judge = "judge-" + UUID.randomUUID();
    private String city;
    private String other;
    private String contest;

    private static Map<String, Object> body(Map<String, ?> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "slug", slug("contest"),
                "title", text("우수사례 공모전", "Good practice"),
                "criteria",
                        List.of(
                                Map.of("key", "effect", "label", text("성과", "Effect"), "weight", 60, "max", 100),
                                Map.of("key", "novelty", "label", text("창의성", "Novelty"), "weight", 40, "max", 100)),
                "ranks",
                        List.of(
                                Map.of("key", "GRAND", "label", text("최우수상", "Grand prize")),
                                Map.of("key", "EXCELLENCE", "label", text("우수상", "Excellence")))));
        body.putAll(changes);
        return body;
    }

    private static String opened(Map<String, ?> changes) {
        return post(body(changes), "/v1/contests")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    @BeforeEach
    void open() {
        city = Wire.knownCity("ACTIVE");
        other = Wire.knownCity("ACTIVE");
        contest = opened(Map.of());
    }

    private String enter(String code) {
        return post(Map.of("cityCode", code, "title", text("사례", "Case")), CONTEST + "/entries", contest)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private Response become(String to) {
        return post(Map.of("to", to), CONTEST + "/transitions", contest);
    }

    private void assign(String subject, String... conflicts) {
        post(Map.of("subject", subject, "conflicts", List.of(conflicts)), CONTEST + "/judges", contest)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification judge(String subject, String... cities) {
        return with(Api.tokens().token("judge", subject, List.of(), List.of(cities)))
                .contentType(ContentType.JSON);
    }

    private Response score(RequestSpecification call, String entry, String criterion, Object points) {
        return call.body(Map.of("entryId", entry, "criterion", criterion, "points", points))
                .post(CONTEST + "/scores", contest);
    }

    @Test
    void aContestGoesFromTheCallToItsAwards() {
        var first = enter(city);
        var second = enter(other);
        assign(judge);
        become("DECIDED").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        become("REVIEW").then().statusCode(200).body(json("status", equalTo("REVIEW")));
        for (var criterion : List.of("effect", "novelty")) {
            score(judge(judge), first, criterion, 70).then().statusCode(200);
            score(judge(judge), second, criterion, 90).then().statusCode(200);
        }
        score(judge(judge), first, "effect", 95.5).then().statusCode(200);
        become("DECIDED").then().statusCode(200);
        organizer()
                .get(CONTEST + "/ranking", contest)
                .then()
                .body(json("items.entry.id", contains(second, first)))
                .body(json("items[1].total", equalTo(85.3f)))
                .body(json("items.place", contains(1, 2)));
        post(Map.of("entryId", second, "rank", "GRAND"), CONTEST + "/awards", contest)
                .then()
                .statusCode(201);
        post(Map.of("entryId", second, "rank", "EXCELLENCE"), CONTEST + "/awards", contest)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_AWARD")));
        post(Map.of("entryId", first, "rank", "EXCELLENCE"), CONTEST + "/awards", contest)
                .then()
                .statusCode(201);
        given().get(CONTEST + "/awards", contest).then().body(json("items", hasSize(0)));
        given().get(CONTEST + "/entries", contest).then().body(json("items", hasSize(0)));
        given().get(CONTEST + "/entries/{entry}", contest, first).then().statusCode(404);
        become("PUBLISHED").then().statusCode(200);
        given().get(CONTEST + "/awards", contest)
                .then()
                .body(json("items.rank.key", contains("GRAND", "EXCELLENCE")))
                .body(json("items.entry.cityCode", contains(other, city)));
        given().get(CONTEST + "/entries", contest).then().body(json("items", hasSize(2)));
        given().get(CONTEST + "/scores", contest).then().statusCode(401);
    }

    @Test
    void citiesEnterForThemselvesAndSeeTheirOwnOnly() {
        var coordinator = with(Api.tokens().forCities("city-coordinator", city));
        var mine = with(Api.tokens().forCities("city-coordinator", city))
                .contentType(ContentType.JSON)
                .body(Map.of("cityCode", city, "partnerCityCode", other, "title", text("사례", "Case")))
                .post(CONTEST + "/entries", contest)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        with(Api.tokens().forCities("city-coordinator", city))
                .contentType(ContentType.JSON)
                .body(Map.of("cityCode", other, "title", text("사례", "Case")))
                .post(CONTEST + "/entries", contest)
                .then()
                .statusCode(403)
                .body(json("code", equalTo("CITY_NOT_YOURS")));
        var theirs = enter(other);
        coordinator.get(CONTEST + "/entries", contest).then().body(json("items.id", contains(mine)));
        with(Api.tokens().forCities("city-coordinator", city))
                .get(CONTEST + "/entries/{entry}", contest, theirs)
                .then()
                .statusCode(404);
        become("REVIEW").then().statusCode(200);
        post(Map.of("cityCode", city, "title", text("늦음", "Late")), CONTEST + "/entries", contest)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("WRONG_CONTEST_STATUS")));
        post(
                        Map.of("cityCode", "nowhere-xx", "title", text("늦음", "Late")),
                        "/v1/contests/{c}/entries",
                        opened(Map.of()))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")));
    }

    @Test
    void judgesSeeNoScoresButTheirOwnUntilItIsDecided() {
        var entry = enter(city);
        var second = "judge-" + UUID.randomUUID();
        assign(judge);
        assign(second);
        judge(judge).get(CONTEST + "/entries", contest).then().body(json("items", hasSize(0)));
        become("REVIEW").then().statusCode(200);
        judge(judge).get(CONTEST + "/entries", contest).then().body(json("items.id", contains(entry)));
        score(judge(judge), entry, "effect", 80).then().statusCode(200);
        score(judge(second), entry, "effect", 20).then().statusCode(200);
        judge(judge).get(CONTEST + "/scores", contest).then().body(json("items.judge", contains(judge)));
        organizer().get(CONTEST + "/scores", contest).then().body(json("items", hasSize(2)));
        auditor().get(CONTEST + "/scores", contest).then().body(json("items", hasSize(2)));
        judge(judge).get(CONTEST + "/ranking", contest).then().statusCode(404);
        stranger().get(CONTEST + "/ranking", contest).then().statusCode(404);
        stranger().get(CONTEST + "/scores", contest).then().statusCode(404);
        judge("nobody").get(CONTEST + "/scores", contest).then().statusCode(404);
        score(judge("nobody"), entry, "effect", 1).then().statusCode(404);
        become("DECIDED").then().statusCode(200);
        judge(judge).get(CONTEST + "/ranking", contest).then().statusCode(200);
        score(judge(judge), entry, "effect", 99).then().statusCode(409);
    }

    @Test
    void nobodyJudgesWhatTheyHaveAnInterestIn() {
        var entry = enter(city);
        var second = "judge-" + UUID.randomUUID();
        assign(judge);
        assign(second, city);
        become("REVIEW").then().statusCode(200);
        score(judge(judge, city), entry, "effect", 100)
                .then()
                .statusCode(403)
                .body(json("code", equalTo("CONFLICT_OF_INTEREST")));
        score(judge(second), entry, "effect", 100).then().statusCode(403);
        score(judge(judge), entry, "effect", 100).then().statusCode(200);
        judge(judge)
                .body(Map.of("subject", judge, "conflicts", List.of(city)))
                .post(CONTEST + "/judges", contest)
                .then()
                .statusCode(200)
                .body(json("conflicts", contains(city)));
        organizer().get(CONTEST + "/scores", contest).then().body(json("items", hasSize(0)));
        judge(judge)
                .body(Map.of("subject", second, "conflicts", List.of()))
                .post(CONTEST + "/judges", contest)
                .then()
                .statusCode(404);
    }

    @Test
    void pointsStayWithinTheCriterion() {
        var entry = enter(city);
        assign(judge);
        become("REVIEW").then().statusCode(200);
        score(judge(judge), entry, "effect", 100.5)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("TOO_MANY_POINTS")));
        score(judge(judge), entry, "beauty", 1).then().statusCode(422).body(json("code", equalTo("UNKNOWN_REFERENCE")));
        score(judge(judge), UUID.randomUUID().toString(), "effect", 1).then().statusCode(422);
        score(judge(judge), entry, "effect", -1).then().statusCode(422);
    }

    @Test
    void aContestOfThePastIsAwardedWithoutScoresAndNamesTheTalkThatPresentsTheCase() {
        var event = Events.draft(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        var talk = organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "sessions",
                        List.of(Map.of(
                                "type", "AWARD_CASE",
                                "title", text("우수사례", "Case"),
                                "contributions", List.of(Map.of("title", text("사례", "Case")))))))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .<String>at("sessions[0].contributions[0].id");
        contest = opened(Map.of("event", event, "criteria", List.of(), "heldOn", "2020-10-16"));
        given().get(CONTEST, contest).then().statusCode(404);
        given().get("/v1/contests?limit=100").then().body(json("items.id", not(hasItem(contest))));
        Events.became(event, "PUBLISHED");
        given().get(CONTEST, contest).then().statusCode(200);
        var entry = enter(city);
        for (var to : List.of("REVIEW", "DECIDED")) {
            become(to).then().statusCode(200);
        }
        post(
                        Map.of("entryId", entry, "rank", "GRAND", "contributionId", UUID.randomUUID()),
                        CONTEST + "/awards",
                        contest)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")));
        post(Map.of("entryId", entry, "rank", "GRAND", "contributionId", talk), CONTEST + "/awards", contest)
                .then()
                .statusCode(201)
                .body(json("contributionId", equalTo(talk)));
        become("PUBLISHED").then().statusCode(200);
        given().get(CONTEST + "/awards", contest).then().body(json("items.contributionId", contains(talk)));
    }

    @Test
    void whatIsScoredWhileItIsDecidedCountsOrIsRefusedButNeverChangesAfterwards() throws InterruptedException {
        var entry = enter(city);
        assign(judge);
        become("REVIEW").then().statusCode(200);
        for (var criterion : List.of("effect", "novelty")) {
            score(judge(judge), entry, criterion, 0).then().statusCode(200);
        }
        var answers = Parallel.times(
                6,
                i -> i == 0
                        ? become("DECIDED").statusCode()
                        : score(judge(judge), entry, "effect", i).statusCode());
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers).isSubsetOf(200, 409);
        var ranking = organizer().get(CONTEST + "/ranking", contest).asString();
        assertThat(score(judge(judge), entry, "effect", 100).statusCode()).isEqualTo(409);
        assertThat(organizer().get(CONTEST + "/ranking", contest).asString()).isEqualTo(ranking);
        organizer().get(CONTEST + "/scores", contest).then().body(json("items", hasSize(2)));
    }

    @Test
    void oneEntryIsAwardedOnceHoweverManyAskAtOnce() throws InterruptedException {
        var entry = enter(city);
        become("REVIEW").then().statusCode(200);
        become("DECIDED").then().statusCode(200);
        var answers = Parallel.times(
                5,
                i -> post(
                                Map.of("entryId", entry, "rank", i % 2 == 0 ? "GRAND" : "EXCELLENCE"),
                                CONTEST + "/awards",
                                contest)
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409);
    }

    @Test
    void ranksAndCriteriaHaveKeysOfTheirOwn() {
        var rank = Map.of("key", "GRAND", "label", text("상", "Prize"));
        post(body(Map.of("ranks", List.of(rank, rank))), "/v1/contests")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("DUPLICATE_VALUE")));
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("to", "REVIEW"))
                .post(CONTEST + "/transitions", contest)
                .then()
                .statusCode(404);
        organizer().get(CONTEST + "/transitions", contest).then().body(json("allowed", contains("REVIEW")));
    }
}
