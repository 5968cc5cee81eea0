package org.cityexchange.training.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.createCourse;
import static org.cityexchange.training.course.Catalogue.createRun;
import static org.cityexchange.training.course.Catalogue.newCourse;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CourseRunApiTest {

    @Inject
    Quotas quotas;

    @Test
    void aDraftIsForStaffAloneUntilItIsAnnounced() {
        var run = newRun(Map.of());
        given().get("/v1/course-runs/{run}", run).then().statusCode(404);
        given().get("/v1/course-runs/{run}/transitions", run).then().statusCode(404);
        given().get("/v1/course-runs/{run}/quotas", run).then().statusCode(404);
        given().queryParam("q", run).get("/v1/course-runs").then().body(json("items", hasSize(0)));
        as("auditor").get("/v1/course-runs/{run}", run).then().statusCode(200);
        as("organizer").get("/v1/course-runs/{run}", run).then().statusCode(404);
        become(run, "ANNOUNCED").then().statusCode(200).body(json("status", equalTo("ANNOUNCED")));
        var id = given().get("/v1/course-runs/{run}", run)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body(json("scope", equalTo("SINGLE_CONTINENT")))
                .body(json("target.scheme", equalTo("SHRDC_6")))
                .body(json("primaryTopic", equalTo("URBAN_TRANSPORT")))
                .body(json("completionRule.minimumAttendanceRate", equalTo(80)))
                .body(json("allowedTransitions", nullValue()))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        given().get("/v1/course-runs/{run}?lang=ko", id).then().body(json("title", equalTo("시험 회차")));
        given().queryParam("q", run).get("/v1/course-runs").then().body(json("items.code", contains(run)));
    }

    @Test
    void aRunGoesThroughItsStatusesAndEachObstacleHasAName() {
        var run = newRun(Map.of("startsOn", "2024-05-06", "endsOn", "2024-05-10"));
        become(run, "RUNNING").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        become(run, "ANNOUNCED").then().statusCode(200);
        given().get("/v1/course-runs/{run}/transitions", run)
                .then()
                .body(json("current", equalTo("ANNOUNCED")))
                .body(json("allowed", contains("POSTPONED", "CANCELLED")))
                .body(json("blocked.find { it.to == 'NOMINATION_OPEN' }.code", equalTo("COURSE_RUN_WITHOUT_SEATS")));
        become(run, "NOMINATION_OPEN").then().statusCode(409).body(json("code", equalTo("COURSE_RUN_WITHOUT_SEATS")));
        setSeats(run, "ON_SITE", 20).then().statusCode(200);
        for (var to : List.of("NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED", "RUNNING", "FINISHED", "CLOSED")) {
            become(run, to).then().statusCode(200).body(json("status", equalTo(to)));
        }
        patch("/v1/course-runs/" + run, Map.of("endsOn", "2024-05-11"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("COURSE_RUN_CLOSED")));
        setSeats(run, "ON_SITE", 30).then().statusCode(409).body(json("code", equalTo("COURSE_RUN_CLOSED")));

        var later = newRun(Map.of());
        setSeats(later, "ON_SITE", 20);
        for (var to : List.of("ANNOUNCED", "NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED")) {
            become(later, to).then().statusCode(200);
        }
        become(later, "RUNNING")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("COURSE_RUN_NOT_STARTED")))
                .body(json("detail", equalTo("The run begins on 2027-05-10")));
        become(later, "POSTPONED").then().statusCode(200).body(json("statusReason", equalTo("시험")));
        become(later, "ANNOUNCED").then().statusCode(409).body(json("code", equalTo("NEW_DATES_REQUIRED")));
        patch("/v1/course-runs/" + later, Map.of("startsOn", "2027-12-27", "endsOn", "2028-01-07"))
                .then()
                .statusCode(200);
        become(later, "ANNOUNCED").then().statusCode(200).body(json("statusReason", nullValue()));
        given().queryParam("q", later).get("/v1/course-runs?year=2027").then().body(json("items", hasSize(1)));
        given().queryParam("q", later).get("/v1/course-runs?year=2028").then().body(json("items", hasSize(0)));
    }

    @Test
    void whatIsWrongWithARunIsPointedAt() {
        var course = newCourse("URBAN_TRANSPORT");
        createRun("no.dots", Map.of("course", course))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/code")));
        refused(course, "/endsOn", "INVALID_INTERVAL", Map.of("endsOn", "2027-05-09"));
        refused(course, "/timeZone", "INVALID_VALUE", Map.of("timeZone", "Asia/Sool"));
        refused(course, "/target", "CONTINENTS_OR_COUNTRIES", Map.of("target", Map.of()));
        refused(course, "/target/countries/1", "UNKNOWN_REFERENCE", target("countries", "VN", "QQ"));
        refused(course, "/target/continents/0", "INVALID_VALUE", target("continents", "UNASSIGNED"));
        refused(course, "/languages/0", "INVALID_VALUE", Map.of("languages", List.of("korean language")));
        refused(course, "/policies/0", "UNKNOWN_REFERENCE", Map.of("policies", List.of("NO_SUCH_POLICY")));
        refused(course, "/hostInstitution", "UNKNOWN_REFERENCE", Map.of("hostInstitution", "no-such-institution"));
        refused("no-such-course", "/course", "UNKNOWN_REFERENCE", Map.of());
        refused(
                course,
                "/completionRule/minimumScore",
                "SCORE_WITHOUT_ASSESSMENT",
                Map.of("completionRule", Map.of("minimumAttendanceRate", 80, "minimumScore", 60)));
        Catalogue.post("/v1/courses/" + course + "/transitions", Map.of("to", "RETIRED"))
                .then()
                .statusCode(200);
        createRun(newCode("run"), Map.of("course", course))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("COURSE_RETIRED")));
    }

    private static Map<String, ?> target(String kind, String... values) {
        return Map.of("target", Map.of(kind, List.of(values)));
    }

    private static void refused(String course, String pointer, String code, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("course", course);
        createRun(newCode("run"), body)
                .then()
                .statusCode(422)
                .body(json("code", equalTo(code)))
                .body(json("errors[0].pointer", equalTo(pointer)));
    }

    @Test
    void aRunKeepsTheRuleItsCourseHadAndFollowsItsTopic() {
        var course = newCode("course");
        createCourse(course, Map.of("completionRule", Map.of("minimumAttendanceRate", 70, "actionPlanRequired", true)))
                .then()
                .statusCode(201);
        var run = newRun(Map.of("course", course));
        patch("/v1/courses/" + course, Map.of("completionRule", Map.of("minimumAttendanceRate", 90)))
                .then()
                .statusCode(200);
        patch("/v1/courses/" + course, Map.of("primaryTopic", "CULTURE_TOURISM"))
                .then()
                .statusCode(200);
        admin().get("/v1/course-runs/{run}", run)
                .then()
                .header("ETag", equalTo("\"1;staff\""))
                .body(json("completionRule.minimumAttendanceRate", equalTo(70)))
                .body(json("completionRule.actionPlanRequired", equalTo(true)))
                .body(json("primaryTopic", equalTo("CULTURE_TOURISM")));
        admin().queryParam("course", course)
                .get("/v1/course-runs?topic=OTHER")
                .then()
                .body(json("items", hasSize(1)));
    }

    @Test
    void aSecondaryTopicFindsARunAndNeverCountsItTwice() {
        var course = newCode("course");
        createCourse(
                        course,
                        Map.of(
                                "primaryTopic",
                                "URBAN_TRANSPORT",
                                "secondaryTopics",
                                List.of("SMART_CITY_EGOV", "CULTURE_TOURISM")))
                .then()
                .statusCode(201)
                .body(json("secondaryTopics", contains("SMART_CITY_EGOV", "CULTURE_TOURISM")));
        var run = newRun(Map.of("course", course));
        var found = "/v1/course-runs?include=total&course=" + course;
        admin().get(found + "&anyTopic=SMART_CITY_EGOV&anyTopic=OTHER&anyTopic=URBAN_TRANSPORT")
                .then()
                .body(json("items.code", contains(run)))
                .body(json("page.total", equalTo(1)));
        admin().get(found + "&topic=SMART_CITY_EGOV&topic=OTHER").then().body(json("page.total", equalTo(0)));
        admin().get(found + "&topic=SMART_CITY_EGOV&topic=URBAN_TRANSPORT")
                .then()
                .body(json("page.total", equalTo(1)));
        given().get("/v1/courses?topic=OTHER&q=" + course).then().body(json("items", hasSize(0)));
        given().get("/v1/courses?anyTopic=OTHER&q=" + course).then().body(json("items.code", contains(course)));
        createCourse(newCode("course"), Map.of("secondaryTopics", List.of("URBAN_TRANSPORT")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/secondaryTopics/0")));
    }

    @Test
    void prerequisitesFormNoCircle() {
        var first = newCourse("URBAN_TRANSPORT");
        var second = newCode("course");
        createCourse(second, Map.of("prerequisites", List.of(first))).then().statusCode(201);
        var third = newCode("course");
        createCourse(third, Map.of("prerequisites", List.of(second))).then().statusCode(201);
        patch("/v1/courses/" + first, Map.of("prerequisites", List.of(third)))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("CYCLE")));
        createCourse(newCode("course"), Map.of("prerequisites", List.of("no-such-course")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/prerequisites/0")));
    }

    @Test
    void seatsAreNeverFewerThanAreTaken() {
        var run = newRun(Map.of("mode", "HYBRID"));
        setSeats(run, "ONLINE", 5).then().statusCode(200);
        setSeats(run, "ON_SITE", 3)
                .then()
                .statusCode(200)
                .body(json("items.channel", contains("ONLINE", "ON_SITE")))
                .body(json("items.free", contains(5, 3)));
        take(run, "ON_SITE", 2);
        setSeats(run, "ON_SITE", 1)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("QUOTA_BELOW_TAKEN")))
                .body(json("detail", equalTo("2 places ON_SITE are taken; the size cannot be 1")));
        patch("/v1/course-runs/" + run, Map.of("mode", "ONLINE"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("QUOTA_BELOW_TAKEN")));
        patch("/v1/course-runs/" + run, Map.of("mode", "INVITED_ONSITE")).then().statusCode(200);
        setSeats(run, "ONLINE", 5).then().statusCode(422).body(json("code", equalTo("CHANNEL_NOT_OFFERED")));
        admin().get("/v1/course-runs/{run}/quotas", run)
                .then()
                .body(json("items.find { it.channel == 'ONLINE' }.size", equalTo(0)))
                .body(json("items.find { it.channel == 'ON_SITE' }.taken", equalTo(2)));
    }

    private void take(String run, String lane, int seats) {
        var id = UUID.fromString(
                admin().get("/v1/course-runs/{run}", run).as(JsonBody.class).at("id"));
        QuarkusTransaction.requiringNew()
                .run(() -> quotas.claim(
                        id, lane, Stream.generate(UUID::randomUUID).limit(seats).toList()));
    }

    @Test
    void ofManyWhoGoOnAtOnceExactlyOneDoes() throws InterruptedException {
        var run = newRunThatIs("CONFIRMED", Map.of());
        var statuses = Parallel.times(16, () -> become(run, "RUNNING").statusCode());
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        admin().get("/v1/course-runs/{run}", run).then().body(json("version", equalTo(5)));
    }

    @Test
    void runsAreFoundByWhatIsSaidOfThem() {
        var course = newCourse("PUBLIC_SAFETY");
        var online = newRun(Map.of(
                "course", course, "mode", "ONLINE", "target", Map.of("continents", List.of("EUROPE", "AFRICA"))));
        var abroad = newRun(Map.of(
                "course",
                course,
                "mode",
                "DISPATCHED",
                "startsOn",
                "2027-05-01",
                "dataset",
                course,
                "provenance",
                "SYNTHETIC"));
        var ours = "/v1/course-runs?course=" + course;
        admin().get(ours).then().body(json("items.code", contains(online, abroad)));
        admin().get(ours + "&sort=startsOn").then().body(json("items.code", contains(abroad, online)));
        admin().get(ours + "&continent=AFRICA").then().body(json("items.code", contains(online)));
        admin().get(ours + "&scope=MULTI_CONTINENT").then().body(json("items.code", contains(online)));
        admin().get(ours + "&mode=DISPATCHED").then().body(json("items.code", contains(abroad)));
        admin().get(ours + "&startsUntil=2027-05-09").then().body(json("items.code", contains(abroad)));
        admin().get(ours + "&startsFrom=2027-05-10").then().body(json("items.code", contains(online)));
        admin().get(ours + "&dataset=" + course + "&provenance=SYNTHETIC")
                .then()
                .body(json("items.code", contains(abroad)));
        admin().get(ours + "&updatedSince=2999-01-01T00:00:00Z").then().body(json("items", hasSize(0)));
        admin().get("/v1/course-runs?status=DRAFT").then().body(json("items.status", not(hasItem("ANNOUNCED"))));
        var first = admin().get(ours + "&limit=1&include=total")
                .then()
                .body(json("page.total", equalTo(2)))
                .extract()
                .as(JsonBody.class)
                .<String>at("page.next");
        admin().urlEncodingEnabled(false).get(first).then().body(json("items.code", contains(abroad)));
        given().get("/v1/course-runs?planet=MARS").then().statusCode(400);
        aListOfManyTakesFewStatements();
    }

    private static void aListOfManyTakesFewStatements() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        admin().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/v1/course-runs?limit=100&include=total&anyTopic=OTHER&anyTopic=URBAN_TRANSPORT")
                .then()
                .statusCode(200);
        assertThat(Statements.of(trace)).isBetween(1, 5);
    }
}
