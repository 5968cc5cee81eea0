package org.cityexchange.training.completion;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.completion.Taught.put;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class CompletionApiTest {

    private static final Map<String, Object> EIGHTY_PERCENT = Map.of("minimumAttendanceRate", 80);

    @Test
    void attendanceIsTakenOfEverybodyAtOnceAndWhatItReplacesStays() {
        var taught = Taught.of(EIGHTY_PERCENT, 1, "Trainee One", "Trainee Two");
        var one = taught.person(0).enrolment();
        var two = taught.person(1).enrolment();
        var list = taught.attendance(0);
        var first = Map.of(
                "records",
                List.of(
                        Map.of("enrolmentId", one, "status", "LATE", "minutes", 40),
                        Map.of("enrolmentId", two, "status", "ABSENT")));
        admin().contentType(ContentType.JSON).body(first).put(list).then().statusCode(428);
        admin().get(list)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(json("records.enrolmentId", contains(one, two)))
                .body(json("records.status", everyItem(nullValue())));
        put(list, first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("records.status", contains("LATE", "ABSENT")))
                .body(json("records.minutes", contains(40, null)));
        admin().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(first)
                .put(list)
                .then()
                .statusCode(412);
        admin().get("/v1/enrolments/{id}", one).then().body(json("status", equalTo("ATTENDING")));
        admin().get("/v1/enrolments/{id}", two).then().body(json("status", equalTo("CONFIRMED")));

        taught.attended(0, "PRESENT", "ABSENT")
                .then()
                .header("ETag", "\"2\"")
                .body(json("records[0].status", equalTo("PRESENT")))
                .body(json("records[0].history.status", contains("LATE", "PRESENT")))
                .body(json("records[0].history[0].replacedAt", notNullValue()))
                .body(json("records[1].history", hasSize(1)));
        taught.attended(0, "PRESENT", "ABSENT").then().header("ETag", "\"2\"");
        as("auditor").get(list).then().statusCode(200);
        as("city-coordinator").get(list).then().statusCode(403);
        given().get(list).then().statusCode(401);
    }

    @Test
    void aListWithAMistakeIsRefusedWholeAndPointsAtIt() {
        var taught = Taught.of(EIGHTY_PERCENT, 1, "Trainee One");
        var one = taught.person(0).enrolment();
        var stranger = Taught.of(EIGHTY_PERCENT, 1, "Trainee Two");
        var right = Map.of("enrolmentId", one, "status", "PRESENT");
        for (var mistake : List.of(
                List.of(
                        "NOT_IN_THIS_RUN",
                        "/records/1/enrolmentId",
                        stranger.person(0).enrolment(),
                        "PRESENT"),
                List.of(
                        "NOT_IN_THIS_RUN",
                        "/records/1/enrolmentId",
                        UUID.randomUUID().toString(),
                        "PRESENT"),
                List.of("DUPLICATE_VALUE", "/records/1/enrolmentId", one, "ABSENT"))) {
            put(
                            taught.attendance(0),
                            Map.of(
                                    "records",
                                    List.of(right, Map.of("enrolmentId", mistake.get(2), "status", mistake.get(3)))))
                    .then()
                    .statusCode(422)
                    .body(json("code", equalTo(mistake.get(0))))
                    .body(json("errors[0].pointer", equalTo(mistake.get(1))));
        }
        put(
                        taught.attendance(0),
                        Map.of("records", List.of(Map.of("enrolmentId", one, "status", "EXCUSED", "minutes", 5))))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("MINUTES_WITHOUT_PRESENCE")))
                .body(json("errors[0].pointer", equalTo("/records/0/minutes")));
        admin().get("/v1/course-runs/{run}/class-sessions/{session}/attendance", taught.run(), stranger.session(0))
                .then()
                .statusCode(404);
        admin().get(taught.attendance(0)).then().header("ETag", "\"0\"");
    }

    @Test
    void aDecisionThatIsAskedForAgainUnderItsKeyIsAnsweredWithTheSameBytesAndARefusalIsTriedAnew() {
        var taught = Taught.of(EIGHTY_PERCENT, 1, "Trainee One");
        var decisions = "/v1/enrolments/" + taught.person(0).enrolment() + "/completion-decisions";
        var key = UUID.randomUUID().toString();
        // nobody's attendance is known yet
        underKey(key, Map.of(), decisions).then().statusCode(409).header("Idempotency-Replayed", nullValue());
        taught.attended(0, "PRESENT").then().statusCode(200);
        var first = underKey(key, Map.of(), decisions)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("COMPLETED")))
                .extract();
        // the decision itself could not be made once more
        var again = underKey(key, Map.of(), decisions)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        underKey(key, Map.of("outcome", "NOT_COMPLETED", "reason", "시험"), decisions)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("IDEMPOTENCY_KEY_REUSED")));

        // the same where everybody of a run is decided about, and nothing is sent but the key
        var ofRun = "/v1/course-runs/" + taught.run() + "/completion-decisions";
        var other = UUID.randomUUID().toString();
        var all = underKey(other, null, ofRun).then().statusCode(200).extract();
        var allAgain = underKey(other, null, ofRun)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .extract();
        assertThat(allAgain.asByteArray()).isEqualTo(all.asByteArray());
    }

    private static Response underKey(String key, Map<String, ?> body, String path) {
        var call = admin().header("Idempotency-Key", key);
        return (body == null ? call : call.contentType(ContentType.JSON).body(body)).post(path);
    }

    @Test
    void ofManyWhoWriteTheSameListAtOnceOneDoes() throws InterruptedException {
        var taught = Taught.of(EIGHTY_PERCENT, 1, "Trainee One");
        var body =
                Map.of("records", List.of(Map.of("enrolmentId", taught.person(0).enrolment(), "status", "PRESENT")));
        var statuses = Parallel.times(
                8,
                () -> admin().contentType(ContentType.JSON)
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .put(taught.attendance(0))
                        .statusCode());
        assertThat(statuses).containsOnlyOnce(200).contains(412).hasSize(8);
        admin().get(taught.attendance(0)).then().body(json("records[0].history", hasSize(1)));
    }

    @Test
    void whoWasExcusedThroughoutHasNoRateAndIsDecidedAboutByPeople() {
        var taught = Taught.of(EIGHTY_PERCENT, 2, "Trainee One");
        var one = taught.person(0);
        taught.attended(0, "EXCUSED").then().statusCode(200);
        taught.attended(1, "EXCUSED").then().statusCode(200);
        given().header("Enrolment-Token", one.token())
                .get("/v1/enrolments/{id}/completion", one.enrolment())
                .then()
                .statusCode(200)
                .body(json("passed", nullValue()))
                .body(json("decidedByPeople", equalTo(true)))
                .body(json("outcomes[0].rule", equalTo("ATTENDANCE_RATE")))
                .body(json("outcomes[0].needed", equalTo(80)))
                .body(json("outcomes[0].have", nullValue()))
                .body(json("outcomes[0].denominator", equalTo(0)))
                .body(json("outcomes[0].note", equalTo("ALL_EXCUSED")))
                .body(json("outcomes[0].explanation.en", containsString("no rate")))
                .body(json("decisions", hasSize(0)));
        given().get("/v1/enrolments/{id}/completion", one.enrolment()).then().statusCode(404);
        taught.decided()
                .then()
                .statusCode(200)
                .body(json("undecided", equalTo(1)))
                .body(json("items[0].result", equalTo("NEEDS_PEOPLE")));
        decide(one.enrolment(), Map.of()).then().statusCode(409).body(json("code", equalTo("COMPLETION_UNDECIDED")));
        decide(one.enrolment(), Map.of("outcome", "COMPLETED"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        decide(one.enrolment(), Map.of("outcome", "COMPLETED", "reason", "Excused by the host"))
                .then()
                .statusCode(200)
                .body(json("status", equalTo("COMPLETED")))
                .body(json("decisions[0].byHand", equalTo(true)))
                .body(json("decisions[0].outcomes[0].note", equalTo("ALL_EXCUSED")));
        taught.decided().then().body(json("unchanged", equalTo(1)));
        as("auditor")
                .get("/v1/enrolments/{id}/completion", one.enrolment())
                .then()
                .body(json("decisions[0].reason", nullValue()));
    }

    @Test
    void theRuleOfTheRunDecidesAboutEverybodyAndMakingUpLeadsToAnotherDecision() {
        var taught = Taught.of(
                Map.of("minimumAttendanceRate", 80, "requiredAssessments", List.of("POST"), "minimumScore", 60),
                2,
                "Trainee One",
                "Trainee Two",
                "Trainee Three");
        taught.attended(0, "PRESENT", "PRESENT", "PRESENT");
        var assessment = post(
                        "/v1/course-runs/" + taught.run() + "/assessments",
                        Map.of("kind", "POST", "title", Map.of("en", "Post-test"), "maximum", 50))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var results = "/v1/assessments/" + assessment + "/results";
        put(results, scores(taught, 30, 29.99, 51))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("SCORE_ABOVE_MAXIMUM")))
                .body(json("errors[0].pointer", equalTo("/results/2/score")));
        put(results, scores(taught, 30, 29.99, 45)).then().statusCode(200).header("ETag", "\"1\"");
        // the second session is still open: who has enough without it cannot be, and who fails otherwise is
        taught.decided()
                .then()
                .body(json("items.result", contains("NOT_ALL_RECORDED", "DECIDED", "NOT_ALL_RECORDED")))
                .body(json("notCompleted", equalTo(1)));
        taught.attended(1, "LATE", "PRESENT", "ABSENT");
        patch("/v1/courses/" + taught.course(), Map.of("completionRule", Map.of("minimumAttendanceRate", 0)))
                .then()
                .statusCode(200);
        taught.decided()
                .then()
                .body(json("items.outcome", contains("COMPLETED", "NOT_COMPLETED", "NOT_COMPLETED")))
                .body(json("completed", equalTo(1)));

        var two = taught.person(1).enrolment();
        var three = taught.person(2).enrolment();
        var yesterday = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1).toString();
        post(
                        "/v1/assessments/" + assessment + "/make-ups",
                        Map.of("enrolmentId", two, "heldOn", yesterday, "score", 41.5))
                .then()
                .statusCode(201);
        post(
                        "/v1/course-runs/" + taught.run() + "/class-sessions/" + taught.session(1) + "/make-ups",
                        Map.of("enrolmentId", three, "heldOn", yesterday))
                .then()
                .statusCode(201);
        admin().get(results)
                .then()
                .body(json("results[1].score", equalTo(41.5f)))
                .body(json("results[1].madeUp", equalTo(true)))
                .body(json("results[1].history.score", contains(29.99f, 41.5f)));
        taught.decided().then().body(json("completed", equalTo(2))).body(json("unchanged", equalTo(1)));
        admin().get("/v1/enrolments/{id}/completion", two)
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("rule.minimumScore", equalTo(60)))
                .body(json("decisions.outcome", contains("NOT_COMPLETED", "COMPLETED")))
                .body(json("decisions[0].inputs.results[0].score", equalTo(29.99f)))
                .body(json("outcomes.find { it.rule == 'MINIMUM_SCORE' }.have", equalTo(83.0f)));

        // a worse result than before changes nothing, a corrected list contradicts what was decided
        taught.attended(0, "ABSENT", "PRESENT", "PRESENT");
        taught.decided().then().body(json("items[0].result", equalTo("CONTRADICTED")));
        admin().get("/v1/enrolments/{id}", taught.person(0).enrolment())
                .then()
                .body(json("status", equalTo("COMPLETED")));
    }

    private static Map<String, Object> scores(Taught taught, double... scores) {
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < scores.length; i++) {
            all.add(Map.of("enrolmentId", taught.person(i).enrolment(), "score", scores[i]));
        }
        return Map.of("results", all);
    }

    private static Response decide(String enrolment, Map<String, ?> body) {
        return post("/v1/enrolments/" + enrolment + "/completion-decisions", body);
    }

    @Test
    void whereTheRuleDecidesNobodyDecidesOtherwiseAndACompletionIsTakenBackByATransition() {
        var taught = Taught.of(EIGHTY_PERCENT, 1, "Trainee One");
        var one = taught.person(0).enrolment();
        taught.attended(0, "PRESENT");
        decide(one, Map.of("outcome", "NOT_COMPLETED", "reason", "x"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("RULE_DECIDES")));
        decide(one, Map.of()).then().statusCode(200).body(json("status", equalTo("COMPLETED")));
        decide(one, Map.of()).then().statusCode(409).body(json("code", equalTo("DECIDED_ALREADY")));
        post("/v1/enrolments/" + one + "/transitions", Map.of("to", "REVOKED", "reason", "시험 부정"))
                .then()
                .statusCode(200);
        admin().get("/v1/enrolments/{id}/completion", one)
                .then()
                .body(json("status", equalTo("REVOKED")))
                .body(json("decisions.outcome", contains("COMPLETED", "REVOKED")))
                .body(json("decisions[1].byHand", equalTo(true)));
    }

    @Test
    void assessmentsAreKeptApartFromOneAnotherAndStayOnceTheyHaveResults() {
        var taught = Taught.of(Map.of("minimumAttendanceRate", 0, "actionPlanRequired", true), 0, "Trainee One");
        var path = "/v1/course-runs/" + taught.run() + "/assessments";
        var plan = Map.of("kind", "ACTION_PLAN", "title", Map.of("en", "Action plan"), "maximum", 1);
        var id = post(path, plan)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        post(path, plan).then().statusCode(409).body(json("code", equalTo("DUPLICATE_ASSESSMENT")));
        var other = Map.of("kind", "OTHER", "title", Map.of("en", "Country report"), "maximum", 10);
        post(path, other).then().statusCode(201);
        var spare = post(path, other).then().statusCode(201).extract();
        admin().get(path).then().body(json("items.kind", contains("ACTION_PLAN", "OTHER", "OTHER")));
        admin().header("If-Match", "\"0\"")
                .delete("/v1/assessments/{id}", spare.as(JsonBody.class).<String>at("id"))
                .then()
                .statusCode(204);
        admin().get("/v1/enrolments/{id}/completion", taught.person(0).enrolment())
                .then()
                .body(json("passed", equalTo(false)))
                .body(json("outcomes[1].note", equalTo("NOT_TAKEN")));
        put("/v1/assessments/" + id + "/results", scores(taught, 1)).then().statusCode(200);
        patch("/v1/assessments/" + id, Map.of("maximum", 0.5))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ASSESSMENT_HAS_RESULTS")));
        patch("/v1/assessments/" + id, Map.of("kind", "POST"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        admin().header("If-Match", "*")
                .delete("/v1/assessments/{id}", id)
                .then()
                .statusCode(409);
        taught.decided().then().body(json("completed", equalTo(1)));
    }

    @Test
    void aFileOfAttendanceIsTakenInLikeAListAndRepeatedWithoutDoubles() {
        var taught = Taught.of(EIGHTY_PERCENT, 2, "Trainee One", "Trainee Two");
        var text = "회차,수업,등록,출결,분\r\n"
                + row(taught, 0, 0, "출석,50")
                + row(taught, 0, 1, "지각,30")
                + row(taught, 1, 0, "공결,")
                + row(taught, 1, 1, "결석,");
        var ms949 = text.getBytes(Charset.forName("MS949"));
        var upsert = Map.of("type", "ATTENDANCE", "mode", "UPSERT");
        imported(ms949, upsert).then().body(json("errors", hasSize(0))).body(json("result.inserted", equalTo(4)));
        imported(ms949, upsert).then().body(json("result.unchanged", equalTo(4)));
        admin().get(taught.attendance(0))
                .then()
                .header("ETag", "\"1\"")
                .body(json("records.status", contains("PRESENT", "LATE")))
                .body(json("records.minutes", contains(50, 30)));
        var mixed = "courseRun,classSession,enrolment,status,minutes\r\n"
                + row(taught, 1, 1, "PRESENT,45")
                + row(taught, 0, 0, "ABSENT,5")
                + taught.run() + "," + UUID.randomUUID() + ","
                + taught.person(0).enrolment() + ",PRESENT,\r\n"
                + taught.run() + "," + taught.session(0) + "," + UUID.randomUUID() + ",PRESENT,\r\n"
                + "no-such-run," + taught.session(0) + "," + taught.person(1).enrolment() + ",PRESENT,\r\n";
        imported(mixed.getBytes(UTF_8), Map.of("type", "ATTENDANCE", "mode", "UPSERT", "onError", "SKIP"))
                .then()
                .body(json("result.updated", equalTo(1)))
                .body(json("result.failed", equalTo(4)))
                .body(json("errors.row", contains(2, 3, 4, 5)))
                .body(json("errors.column", contains("minutes", "classSession", "enrolment", "courseRun")));
        admin().get(taught.attendance(1)).then().body(json("records.status", contains("EXCUSED", "PRESENT")));
    }

    @Test
    void aFileMayNameAClassSessionByWhenItBegins() {
        var taught = Taught.of(EIGHTY_PERCENT, 2, "Trainee One");
        var starts = admin().get("/v1/course-runs/{run}/class-sessions/{id}", taught.run(), taught.session(1))
                .as(JsonBody.class)
                .<String>at("startsAt");
        var here = LocalDateTime.ofInstant(Instant.parse(starts), ZoneId.of("Asia/Seoul"));
        var enrolment = taught.person(0).enrolment();
        var file = "회차,수업 시작,등록,출결\r\n"
                + taught.run() + "," + here.toString().replace('T', ' ') + "," + enrolment + ",출석\r\n"
                + row(taught, 1, 0, "결석")
                + taught.run() + "," + here.plusMinutes(5) + "," + enrolment + ",출석\r\n"
                + taught.run() + ",내일," + enrolment + ",출석\r\n";
        imported(file.getBytes(UTF_8), Map.of("type", "ATTENDANCE", "onError", "SKIP"))
                .then()
                .body(json("result.inserted", equalTo(1)))
                .body(json("errors.row", containsInAnyOrder(2, 3, 4)))
                .body(json("errors.code", hasItems("DUPLICATE_ROW", "UNKNOWN_REFERENCE")));
        admin().get(taught.attendance(1)).then().body(json("records.status", contains("PRESENT")));
    }

    private static String row(Taught taught, int session, int person, String rest) {
        return taught.run() + "," + taught.session(session) + ","
                + taught.person(person).enrolment() + "," + rest + "\r\n";
    }
}
