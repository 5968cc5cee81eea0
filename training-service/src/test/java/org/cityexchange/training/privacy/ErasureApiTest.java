package org.cityexchange.training.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.post;
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
import java.time.YearMonth;
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
import org.cityexchange.testing.Traces;
import org.cityexchange.testing.WholeDatabase;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Erasing a trainee, asked for here and in the other service. */
@TrainingTest
class ErasureApiTest {

    private static final String PATH = "/v1/privacy/erasures";

    private final Canaries person = new Canaries();
    private final String word = person.word;
    private final String email = person.email;
    private final String city = person.city;

    @Inject
    PersonRefs personRefs;

    private static Response erase(RequestSpecification call, Map<String, ?> whom) {
        return call.contentType(ContentType.JSON).body(whom).post(PATH);
    }

    private static Set<String> findings(String word) {
        return WholeDatabase.of(SharedStack.connect().training()).findings(List.of(word));
    }

    /** In which of the columns that are to be cleared something of the person stands. */
    private Set<String> traces(List<Map<String, Object>> dataMap, String ref) {
        var database = WholeDatabase.of(SharedStack.connect().training());
        return Traces.standing(database, dataMap, List.of(word, ref), person.ids());
    }

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
        var ref = personRefs.of(email);
        person.plant(ref);
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var registration = heard(ref, UUID.randomUUID(), 1, before);
        var dataMap = given().get("/v1/privacy/data-map").as(JsonBody.class).<List<Map<String, Object>>>at("items");
        assertThat(traces(dataMap, ref)).isEqualTo(Traces.cleared(dataMap));
        assertThat(findings(word))
                .extracting(finding -> finding.split(":", 2)[0])
                .doesNotContain("outbox");
        var participations = participations();

        var receipt = erase(admin(), Map.of("traineeId", person.trainee()))
                .then()
                .statusCode(201)
                .body(json("status", equalTo("PENDING")))
                .body(json("services[0].service", equalTo("training-service")))
                .body(json("services[0].tables.find { it.table == 'certificate' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'enrolment_logistics' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'engagement' }.rows", equalTo(2)))
                .extract();

        assertThat(findings(word)).isEmpty();
        assertThat(findings(ref))
                .extracting(finding -> finding.split(":", 2)[0])
                .contains("erased_person")
                .isSubsetOf("erased_person", "outbox");
        // the request itself names the person to the forum
        assertThat(traces(dataMap, ref)).isSubsetOf("outbox.payload");
        assertVerifiesWithoutName(person.credential());
        assertThat(participations()).isEqualTo(participations);
        admin().get("/v1/trainees/{id}", person.trainee())
                .then()
                .statusCode(410)
                .body(json("code", equalTo("ERASED")));
        admin().get("/v1/course-runs/{run}/enrolments", person.run()).then().body(json("items", hasSize(1)));
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
        var file = "externalKey,name,email,cityCode,rank\r\n" + person.key + row.replace(email, "y" + email)
                + person.key + "-2" + row.replace(email, "x" + email) + person.key + "-3" + row;
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
        // what the forum told until it heard of the erasure is of the same person, whenever it comes
        var late = UUID.randomUUID();
        var told = Instant.parse(Records.json(asked.value()).path("occurredAt").asText())
                .plusMillis(1);
        heard(ref, late, 1, told);
        var answer = Records.json("""
                {"erasureId": "%s", "personRefs": [], "erased": [{"table": "registration", "count": 2}],
                 "occurredAt": "%s"}
                """.formatted(erasure, Instant.now()));
        var answerId = UUID.randomUUID();
        Records.send(EventType.ERASURE_COMPLETED, answerId, UUID.fromString(erasure), 1, answer);
        await().until(() -> given().get(PATH + "/{id}", erasure)
                .as(JsonBody.class)
                .at("status")
                .equals("COMPLETED"));
        given().get(PATH + "/{id}", erasure).then().body(json("services[1].status", equalTo("COMPLETED")));
        await().until(() -> engagements("personRef", ref) == 0);
        heard(ref, late, 2, told);
        assertThat(engagements("personRef", ref)).isZero();
        assertWhatTheyDoFromThenOnIsTheirs(
                ref, () -> Records.send(EventType.ERASURE_COMPLETED, answerId, UUID.fromString(erasure), 1, answer));
    }

    /** Their own act makes them somebody new, which nothing that is delivered again takes back. */
    private void assertWhatTheyDoFromThenOnIsTheirs(String ref, Runnable redelivery) {
        var later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        var registration = heard(ref, UUID.randomUUID(), 1, later);
        assertThat(engagements("personRef", ref)).isOne();
        redelivery.run();
        heard(ref, registration, 2, later.plusSeconds(1));
        assertThat(engagements("personRef", ref)).isEqualTo(2);
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
        var ref = personRefs.of(email);
        var before = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        var registration = heard(ref, UUID.randomUUID(), 1, before);
        var erasure = UUID.randomUUID();
        var request = Records.json("""
                {"erasureId": "%s", "personRefs": ["%s"], "erased": [], "occurredAt": "%s"}
                """.formatted(erasure, ref, Instant.now()));
        var eventId = UUID.randomUUID();
        Runnable delivery = () -> Records.send(EventType.ERASURE_REQUESTED, eventId, erasure, 1, request);
        // we were away for a while: what the forum told meanwhile comes after the erasure, and some of it twice
        delivery.run();
        delivery.run();
        await().until(() -> given().get(PATH + "/{id}", erasure).statusCode() == 200);
        given().get(PATH + "/{id}", erasure)
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("services[0].tables.find { it.table == 'trainee' }.rows", equalTo(1)));
        assertThat(findings(word)).isEmpty();
        admin().get("/v1/trainees/{id}", trainee).then().statusCode(410);
        heard(ref, registration, 2, before.plusSeconds(1));
        heard(ref, UUID.randomUUID(), 1, before);
        assertThat(engagements("personRef", ref)).isZero();
        assertThat(findings(ref))
                .extracting(finding -> finding.split(":", 2)[0])
                .containsExactly("erased_person");
        assertWhatTheyDoFromThenOnIsTheirs(ref, delivery);
        assertThat(Records.read(Topic.PRIVACY_ERASURE, erasure.toString(), 4))
                .extracting(record -> Records.header(record, CloudEventHeaders.TYPE))
                .containsOnlyOnce(EventType.ERASURE_COMPLETED.wireName());
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
