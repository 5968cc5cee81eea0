package org.cityexchange.training.impact;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.newCourse;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.outcome.Reporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What training led to, put together from every feature, with numbers that can be checked by their links. */
@TrainingTest
class ImpactApiTest {

    private final String elsewhere = newCode("elsewhere");
    private final UUID contribution = UUID.randomUUID();
    private Reporting reporting;

    @BeforeEach
    void somebodyWhoReports() {
        reporting = new Reporting();
    }

    @Test
    void allThatCameOfAPolicyAndTiesACityStandsInOneAnswerWhoseNumbersAddUp() {
        createCity(elsewhere, "다른시").then().statusCode(201);
        var course = newCourse("CULTURE_TOURISM");
        var policies = List.of(reporting.policy());
        var early = newRunThatIs(
                "FINISHED",
                Map.of("course", course, "policies", policies, "startsOn", "2019-05-06", "endsOn", "2019-05-10"));
        var late = newRunThatIs("FINISHED", Map.of("course", course, "policies", policies));
        var untaught = newRunThatIs("FINISHED", Map.of());
        trained(
                early,
                "1",
                reporting.city(),
                late,
                "1",
                reporting.city(),
                late,
                "2",
                elsewhere,
                untaught,
                "3",
                elsewhere);
        var adopted = reporting.reported(Map.of());
        reporting.verified(Map.of("city", elsewhere, "relation", "INSPIRED_BY", "stage", "PLANNED"));
        reporting.reported(Map.of("kind", "CITY_DIPLOMACY"));
        Reporting.become(reporting.reported(Map.of()), "RETRACTED").then().statusCode(200);
        post("/v1/cities/" + reporting.city() + "/relations", Map.of("kind", "SISTER", "partner", elsewhere))
                .then()
                .statusCode(201);
        presented(adopted);
        followedUp(course);

        var policy = read(policyPath());
        assertThat(policy.<Integer>at("training.courseRuns")).isEqualTo(2);
        assertThat(policy.<Integer>at("training.participations")).isEqualTo(3);
        assertThat(policy.<Integer>at("training.alumni")).isEqualTo(2);
        assertThat(policy.<List<String>>at("training.byYear.key")).containsExactly("2019", "2024");
        assertThat(policy.<List<String>>at("training.byTopic.key")).containsExactly("OTHER");
        assertThat(policy.<Integer>at("citiesTrained")).isEqualTo(2);
        assertThat(policy.<Integer>at("countriesTrained")).isEqualTo(1);
        assertThat(policy.<Integer>at("outcomes.count")).isEqualTo(3);
        assertThat(policy.<Integer>at("outcomes.verified")).isEqualTo(1);
        assertThat(policy.<Integer>at("outcomes.cities")).isEqualTo(2);
        assertThat(policy.<Integer>at("adoptions.count")).isEqualTo(2);
        assertThat(policy.<Integer>at("forumCases.count")).isEqualTo(1);
        assertThat(policy.<Integer>at("followUps.count")).isEqualTo(1);
        assertAddsUp(policy);
        for (var what : List.of("adoptions", "forumCases", "followUps")) {
            assertThat(counted(policy.at(what + ".link"))).as(what).isEqualTo(policy.<Integer>at(what + ".count"));
        }

        var city = read(cityPath());
        assertThat(city.<Integer>at("training.courseRuns")).isEqualTo(2);
        assertThat(city.<Integer>at("training.alumni")).isEqualTo(1);
        assertThat(city.<Integer>at("outcomes.count")).isEqualTo(2);
        assertThat(city.<List<String>>at("policiesAdopted.policy")).containsExactly(reporting.policy());
        assertThat(city.<List<String>>at("latestForumCases.id")).containsExactly(contribution.toString());
        assertAddsUp(city);
        for (var what : List.of("relations", "forumCases")) {
            assertThat(counted(city.at(what + ".link"))).as(what).isEqualTo(city.<Integer>at(what + ".count"));
        }
        for (var what : List.of("courseRuns", "participations", "alumni")) {
            assertThat(read(city.at("training.links." + what)).<Integer>at("totals.value"))
                    .as(what)
                    .isEqualTo(city.<Integer>at("training." + what));
        }
        itTakesAsManyStatementsHoweverMuchThereIs();
        aMergedCityAnswersThroughItsSurvivor();
    }

    private void itTakesAsManyStatementsHoweverMuchThereIs() {
        var before = List.of(statements(policyPath()), statements(cityPath()));
        var more = reporting.reported(Map.of());
        assertThat(List.of(statements(policyPath()), statements(cityPath()))).isEqualTo(before);
        assertThat(before).allMatch(few -> few < 20);
        Reporting.become(more, "RETRACTED").then().statusCode(200);
    }

    private void aMergedCityAnswersThroughItsSurvivor() {
        post("/v1/city-merges", Map.of("from", elsewhere, "into", reporting.city(), "force", true))
                .then()
                .statusCode(201);
        given().redirects()
                .follow(false)
                .get("/v1/cities/{city}/profile?lang=ko", elsewhere)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/cities/" + reporting.city() + "/profile?lang=ko"));
        var city = read(cityPath());
        assertThat(city.<Integer>at("training.participations")).isEqualTo(4);
        assertThat(city.<Integer>at("training.alumni")).isEqualTo(3);
        assertThat(city.<Integer>at("outcomes.count")).isEqualTo(3);
        assertAddsUp(city);
        var policy = read(policyPath());
        assertThat(policy.<Integer>at("citiesTrained")).isEqualTo(1);
        assertThat(policy.<Integer>at("outcomes.cities")).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatHasNothingSaysSo() {
        given().get("/v1/policies/NO_SUCH/impact").then().statusCode(404);
        given().get("/v1/cities/no-such/profile").then().statusCode(404);
        given().get(policyPath())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body(json("training.courseRuns", equalTo(0)))
                .body(json("training.byYear", empty()))
                .body(json("outcomes.byStatus", empty()))
                .body(json("policy.code", equalTo(reporting.policy())));
        given().get("/v1/forum-cases?policy=" + reporting.policy())
                .then()
                .statusCode(200)
                .body(json("items", empty()));
    }

    private String policyPath() {
        return "/v1/policies/" + reporting.policy() + "/impact";
    }

    private String cityPath() {
        return "/v1/cities/" + reporting.city() + "/profile";
    }

    private static JsonBody read(String path) {
        return given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class);
    }

    /** How many items the list has that a link leads to. */
    private static int counted(String link) {
        return read(link + (link.contains("?") ? "&" : "?") + "limit=1&include=total")
                .<Integer>at("page.total");
    }

    private static void assertAddsUp(JsonBody impact) {
        for (var parts : List.of("training.byYear", "training.byTopic")) {
            for (var what : List.of("courseRuns", "participations")) {
                assertThat(sum(impact, parts + "." + what)).as(parts).isEqualTo(impact.<Integer>at("training." + what));
            }
        }
        assertThat(sum(impact, "outcomes.byStatus.count")).isEqualTo(impact.<Integer>at("outcomes.count"));
        assertThat(sum(impact, "outcomes.byKind.count")).isEqualTo(impact.<Integer>at("outcomes.count"));
        assertThat(counted(impact.at("outcomes.link"))).isEqualTo(impact.<Integer>at("outcomes.count"));
        for (var what : List.of("adoptions", "followUps", "relations")) {
            if (impact.at(what) != null) {
                assertThat(sum(impact, what + ".parts.count")).as(what).isEqualTo(impact.<Integer>at(what + ".count"));
            }
        }
    }

    private static int sum(JsonBody json, String numbers) {
        return json.<List<Integer>>at(numbers).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static int statements(String path) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get(path)
                .then()
                .statusCode(200);
        return Statements.of(trace);
    }

    /** Lets people have completed runs: run, person, city; run, person, city ... */
    private static void trained(String... rows) {
        var csv = new StringBuilder("trainee,edition,cityCode,rank,status\n");
        for (int i = 0; i < rows.length; i += 3) {
            csv.append("T-" + rows[i + 1] + "," + rows[i] + "," + rows[i + 2] + ",STAFF,COMPLETED\n");
        }
        imported(
                        csv.toString().getBytes(UTF_8),
                        Map.of(
                                "type", "ENROLMENTS",
                                "mode", "INSERT",
                                "provenance", "IMPORTED",
                                "dataset", newCode("dataset")))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.failed", equalTo(0)));
    }

    /** A case about the city and an outcome is presented at a forum that was held. */
    private void presented(String outcome) {
        var json = Records.json(
                GoldenSamples.of(EventType.CONTRIBUTION_PUBLISHED).get(0).json());
        var talk = ((ObjectNode) json.get("contribution"))
                .put("contributionId", contribution.toString())
                .put("eventId", UUID.randomUUID().toString());
        talk.putArray("subjectCities").add(reporting.city());
        talk.putArray("outcomeIds").add(outcome);
        Records.send(EventType.CONTRIBUTION_PUBLISHED, UUID.randomUUID(), contribution, 1, json);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/forum-cases?city={city}", reporting.city())
                        .then()
                        .body(json("items.id", contains(contribution.toString()))));
        given().get("/v1/forum-cases?outcome={id}", outcome)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].outcomeIds", contains(outcome)));
    }

    private static void followedUp(String course) {
        var followUp = UUID.randomUUID();
        var json = Records.json(
                GoldenSamples.of(EventType.FOLLOW_UP_CHANGED).get(0).json());
        json.put("followUpId", followUp.toString()).put("shown", true);
        json.putArray("courses").add(course);
        Records.send(EventType.FOLLOW_UP_CHANGED, UUID.randomUUID(), followUp, 1, json);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/v1/forum-follow-ups?course={course}", course)
                        .then()
                        .body(json("items.id", contains(followUp.toString()))));
    }
}
