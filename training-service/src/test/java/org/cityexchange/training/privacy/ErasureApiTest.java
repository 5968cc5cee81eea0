package org.cityexchange.training.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.createCourse;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.WholeDatabase;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Erasing a trainee, asked for here and in the other service. */
@TrainingTest
class ErasureApiTest {

    private static final String PATH = "/v1/privacy/erasures";

    private final String word = "canary" + UUID.randomUUID().toString().substring(24);
    private final String email = word + "@example.org";
    private final String city = newCode("erasure");
    private final String institution = newCode("host");
    private final String key = "TR-" + word.substring(6);

    @Inject
    PersonRefs personRefs;

    private static Response erase(RequestSpecification call, Map<String, ?> whom) {
        return call.contentType(ContentType.JSON).body(whom).post(PATH);
    }

    private static Set<String> findings(String word) {
        return WholeDatabase.of(SharedStack.connect().training()).findings(List.of(word));
    }

    /** A trainee who left words in every field there is, and has a certificate; answers its credential. */
    private Certified planted() {
        createCity(city, "시험시").then().statusCode(201);
        post(
                        "/v1/institutions",
                        Map.of(
                                "code",
                                institution,
                                "kind",
                                "TRAINING_INSTITUTE",
                                "names",
                                Map.of("ko", "시험 인재개발원", "en", "Test Institute"),
                                "contact",
                                Map.of("email", email, "phone", "+82 2 0000 0000")))
                .then()
                .statusCode(201);
        var trainee = post(
                        "/v1/trainees",
                        Map.of(
                                "externalKey",
                                key,
                                "name",
                                word + " name",
                                "nameLatin",
                                word + " latin",
                                "email",
                                email,
                                "gender",
                                "FEMALE",
                                "jobTitle",
                                word + " title",
                                "cityCode",
                                city,
                                "institutionCode",
                                institution,
                                "rank",
                                "MANAGER"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var course = newCode("course");
        createCourse(course, Map.of("completionRule", Map.of("minimumAttendanceRate", 0)))
                .then()
                .statusCode(201);
        var run = newRun(Map.of(
                "course",
                course,
                "hostInstitution",
                institution,
                "startsOn",
                today.minusDays(1).toString(),
                "endsOn",
                today.plusDays(10).toString()));
        setSeats(run, "ON_SITE", 5).then().statusCode(200);
        teach(run, today);
        become(run, "ANNOUNCED").then().statusCode(200);
        become(run, "NOMINATION_OPEN").then().statusCode(200);
        post(
                        "/v1/course-runs/" + run + "/nominations",
                        Map.of(
                                "traineeId",
                                trainee,
                                "institutionRank",
                                1,
                                "motivation",
                                "Because " + word + " excels",
                                "documents",
                                List.of(Map.of(
                                        "kind",
                                        "CURRICULUM_VITAE",
                                        "fileName",
                                        word + ".pdf",
                                        "mediaType",
                                        "application/pdf",
                                        "size",
                                        1,
                                        "sha256",
                                        "0".repeat(64)))))
                .then()
                .statusCode(201);
        become(run, "NOMINATION_CLOSED").then().statusCode(200);
        become(run, "CONFIRMED").then().statusCode(200);
        var enrolment = post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", trainee))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("enrolment.id");
        for (var to : List.of("ACCEPTED", "CONFIRMED")) {
            post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", to, "reason", "as " + word + " wished"))
                    .then()
                    .statusCode(200);
        }
        var logistics = "/v1/enrolments/" + enrolment + "/logistics";
        admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(logistics).header("ETag"))
                .body(Map.of("note", word))
                .put(logistics)
                .then()
                .statusCode(200);
        become(run, "RUNNING").then().statusCode(200);
        admin().post("/v1/course-runs/{run}/completion-decisions", run).then().body(json("completed", equalTo(1)));
        var certificate = post("/v1/certificates", Map.of("enrolmentId", enrolment))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        return new Certified(
                trainee,
                enrolment,
                run,
                admin().get("/v1/certificates/{id}.jwt", certificate)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private void teach(String run, LocalDate today) {
        var instructor = post("/v1/instructors", Map.of("name", word + " teacher", "email", email))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var begin = today.atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant();
        post(
                        "/v1/course-runs/" + run + "/class-sessions",
                        Map.of(
                                "kind", "LECTURE",
                                "title", Map.of("ko", "수업", "en", "Lecture by " + word + " teacher"),
                                "startsAt", begin.toString(),
                                "endsAt", begin.plus(1, ChronoUnit.HOURS).toString(),
                                "instructors", List.of(instructor)))
                .then()
                .statusCode(201);
    }

    private record Certified(String trainee, String enrolment, String run, String credential) {}

    /** What the forum told of somebody with that pseudonym, at that time. */
    private UUID heard(String ref, UUID registration, long revision, Instant at) {
        var fact = Records.json(GoldenFacts.CONFIRMED.formatted(registration, UUID.randomUUID(), ref, at));
        Records.send(EventType.REGISTRATION_CONFIRMED, UUID.randomUUID(), registration, revision, fact);
        await().until(() -> engagements("registrationId", registration.toString()) == revision);
        return registration;
    }

    private static int engagements(String filter, String value) {
        return admin().queryParam(filter, value)
                .queryParam("include", "total")
                .get("/v1/engagements")
                .as(JsonBody.class)
                .at("page.total");
    }

    private static Object participations() {
        return admin().get("/v1/statistics/participations")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("totals");
    }

    private static void assertVerifiesWithoutName(String credential) {
        given().contentType("application/json")
                .body(Map.of("credential", credential))
                .post("/v1/verifications")
                .then()
                .statusCode(200)
                .body(json("result", equalTo("VALID")));
    }

    @Test
    void aTraineeWhoIsErasedIsInNoTableAnyMoreAndTheirCertificateGoesOnBeingValid() {
        var one = planted();
        var ref = personRefs.of(email);
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var registration = heard(ref, UUID.randomUUID(), 1, before);
        assertThat(findings(word))
                .extracting(finding -> finding.split(":", 2)[0])
                .contains("trainee", "nomination", "certificate", "instructor", "class_session", "institution");
        var participations = participations();

        var receipt = erase(admin(), Map.of("traineeId", one.trainee()))
                .then()
                .statusCode(201)
                .body(json("status", equalTo("PENDING")))
                .body(json("services[0].service", equalTo("training-service")))
                .body(json("services[0].tables.find { it.table == 'certificate' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'enrolment_logistics' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'engagement' }.rows", equalTo(1)))
                .extract();

        assertThat(findings(word)).isEmpty();
        assertThat(findings(ref))
                .extracting(finding -> finding.split(":", 2)[0])
                .contains("erased_person")
                .isSubsetOf("erased_person", "outbox");
        assertVerifiesWithoutName(one.credential());
        assertThat(participations()).isEqualTo(participations);
        admin().get("/v1/trainees/{id}", one.trainee()).then().statusCode(410).body(json("code", equalTo("ERASED")));
        admin().get("/v1/course-runs/{run}/enrolments", one.run()).then().body(json("items", hasSize(1)));
        assertNothingBringsThemBack(ref, registration, before);
        assertTheForumIsAskedAndItsAnswerHeard(receipt.as(JsonBody.class).at("id"), ref);
    }

    private void assertNothingBringsThemBack(String ref, UUID registration, Instant before) {
        // an old event that comes late or again
        assertThat(engagements("personRef", ref)).isZero();
        heard(ref, registration, 2, before);
        assertThat(engagements("personRef", ref)).isZero();
        // an old file, under the old key or as somebody new
        var row = ",%s name,%s,%s,MANAGER\r\n".formatted(word, email, city);
        var file = "externalKey,name,email,cityCode,rank\r\n" + key + row.replace(email, "y" + email) + key + "-2"
                + row.replace(email, "x" + email) + key + "-3" + row;
        imported(file.getBytes(StandardCharsets.UTF_8), Map.of("type", "TRAINEES", "mode", "UPSERT", "onError", "SKIP"))
                .then()
                .body(json("result.failed", equalTo(2)))
                .body(json("errors.find { it.row == 1 }.code", equalTo("ERASED")))
                .body(json("errors.find { it.row == 3 }.code", equalTo("PERSON_ERASED")));
    }

    /** Where its tests run beside these on the same broker it may have answered by itself before. */
    private void assertTheForumIsAskedAndItsAnswerHeard(String erasure, String ref) {
        var asked = Records.read(Topic.PRIVACY_ERASURE, erasure, 1).get(0);
        assertThat(Records.header(asked, CloudEventHeaders.SOURCE)).isEqualTo("urn:cityexchange:training");
        assertThat(asked.value()).contains(ref).doesNotContain(word);
        var answer = Records.json("""
                {"erasureId": "%s", "personRefs": [], "erased": [{"table": "registration", "count": 2}],
                 "occurredAt": "%s"}
                """.formatted(erasure, Instant.now()));
        Records.send(EventType.ERASURE_COMPLETED, UUID.randomUUID(), UUID.fromString(erasure), 1, answer);
        await().until(() -> given().get(PATH + "/{id}", erasure)
                .as(JsonBody.class)
                .at("status")
                .equals("COMPLETED"));
        given().get(PATH + "/{id}", erasure).then().body(json("services[1].status", equalTo("COMPLETED")));
    }

    @Test
    void whatTheForumAsksForIsDoneHereAndAnswered() {
        createCity(city, "시험시").then().statusCode(201);
        var trainee = post("/v1/trainees", Map.of("name", word, "email", email, "cityCode", city, "rank", "STAFF"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var erasure = UUID.randomUUID();
        var request = Records.json("""
                {"erasureId": "%s", "personRefs": ["%s"], "erased": [], "occurredAt": "%s"}
                """.formatted(erasure, personRefs.of(email), Instant.now()));
        Records.send(EventType.ERASURE_REQUESTED, UUID.randomUUID(), erasure, 1, request);
        await().until(() -> given().get(PATH + "/{id}", erasure).statusCode() == 200);
        given().get(PATH + "/{id}", erasure)
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("services[0].tables.find { it.table == 'trainee' }.rows", equalTo(1)));
        assertThat(findings(word)).isEmpty();
        admin().get("/v1/trainees/{id}", trainee).then().statusCode(410);
        assertThat(Records.read(Topic.PRIVACY_ERASURE, erasure.toString(), 2)).hasSize(2);
    }

    @Test
    void nobodyHasSomebodyErasedWhoIsNotTheirs() {
        createCity(city, "시험시").then().statusCode(201);
        var trainee = post("/v1/trainees", Map.of("name", word, "email", email, "cityCode", city, "rank", "STAFF"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        erase(given(), Map.of("email", email)).then().statusCode(401);
        erase(as("auditor"), Map.of("email", email)).then().statusCode(403);
        erase(with(tokens().forCities("city-coordinator", "delhi-in")), Map.of("traineeId", trainee))
                .then()
                .statusCode(404);
        erase(admin(), Map.of("traineeId", UUID.randomUUID())).then().statusCode(404);
        erase(admin(), Map.of("traineeId", trainee, "email", email))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("EMAIL_OR_ID")));
        erase(given().header("Enrolment-Token", "wrong"), Map.of("enrolmentId", UUID.randomUUID()))
                .then()
                .statusCode(404);
        assertThat(findings(word)).isNotEmpty();
        admin().get("/v1/trainees/{id}", trainee).then().statusCode(200);
        erase(with(tokens().forCities("city-coordinator", city)), Map.of("email", email))
                .then()
                .statusCode(201);
        assertThat(findings(word)).isEmpty();
        as("auditor")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(json("items[0].otherStatus", oneOf("PENDING", "COMPLETED")));
        as("auditor")
                .get("/v1/access-log/summary?month=" + YearMonth.now(ZoneOffset.UTC))
                .then()
                .statusCode(200)
                .body(json("items.operation", hasItem("READ")))
                .body(json("items.roles", hasItem("training-admin")));
        as("auditor").get("/v1/access-log/summary?month=2026-13").then().statusCode(400);
        as("auditor").get("/v1/trainees/{id}", trainee).then().body(json("name", nullValue()));
    }
}
