package org.cityexchange.training.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.outcome.Reporting.become;
import static org.cityexchange.training.outcome.Reporting.evidence;
import static org.cityexchange.training.outcome.Reporting.newInstitution;
import static org.cityexchange.training.outcome.Reporting.read;
import static org.cityexchange.training.outcome.Reporting.shownBy;
import static org.cityexchange.training.outcome.Reporting.verifier;
import static org.cityexchange.training.outcome.Reporting.verify;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.OutcomeRetracted;
import org.cityexchange.contracts.Topic;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class VerificationApiTest {

    @Inject
    OutcomeDigest digest;

    private Reporting reporting;

    @BeforeEach
    void somebodyWhoReports() {
        reporting = new Reporting();
    }

    @Test
    void whoeverIsNotIndependentIsToldEverythingThatIsInTheWay() {
        var government = newInstitution(Map.of());
        var host = newInstitution(Map.of("parent", government));
        var run = newRunThatIs("FINISHED", Map.of("hostInstitution", host));
        var id = reporting.reported(Map.of("courseRuns", List.of(run)));
        shownBy(id, "INTERNAL");
        var insider = verifier("local-training-admin", reporting.reporter(), government);
        verify(insider, id)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("VERIFICATION_BLOCKED")))
                .body(json(
                        "errors.code",
                        contains(
                                "ILLEGAL_TRANSITION",
                                "NO_INDEPENDENT_EVIDENCE",
                                "VERIFIER_IS_REPORTER",
                                "VERIFIER_OF_REPORTER",
                                "VERIFIER_OF_HOST")))
                .body(json("errors[4].detail", containsString(host)));
        with(insider)
                .header("Accept-Language", "ko")
                .get("/v1/outcomes/{id}/verification-blockers", id)
                .then()
                .statusCode(200)
                .body(json("items", hasSize(5)))
                .body(json("items[1].detail", equalTo("이 성과의 증거는 연수를 운영한 기관의 자료뿐입니다")))
                .body(json("items[4].detail", containsString(host)));
        admin().get("/v1/outcomes/{id}/verification-blockers", id)
                .then()
                .body(json("items.code", hasItems("FORBIDDEN", "VERIFIER_WITHOUT_INSTITUTION")));
        given().get("/v1/outcomes/{id}/verification-blockers", id).then().statusCode(401);

        evidence(id, Map.of("origin", "INDEPENDENT", "institution", host))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("EVIDENCE_OF_HOST")))
                .body(json("errors[0].pointer", equalTo("/origin")));
        var outsider = verifier("local-verifier", newInstitution(Map.of()));
        become(id, "UNDER_REVIEW").then().statusCode(200);
        verify(outsider, id).then().statusCode(409).body(json("errors.code", contains("NO_INDEPENDENT_EVIDENCE")));
        shownBy(id, "PARTNER");
        with(outsider).get("/v1/outcomes/{id}/verification-blockers", id).then().body(json("items", empty()));
        with(outsider)
                .get("/v1/outcomes/{id}/transitions", id)
                .then()
                .body(json("allowed", containsInAnyOrder("VERIFIED", "RETURNED", "REJECTED", "DISPUTED")))
                .body(json("blocked.find { it.to == 'RETRACTED' }.code", equalTo("FORBIDDEN")));
        with(outsider)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "VERIFIED"))
                .post("/v1/outcomes/{id}/transitions", id)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/verification")));
        become(id, "VERIFIED").then().statusCode(403);
        verify(outsider, id)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("VERIFIED")))
                .body(json("trainees", nullValue()));
        given().get("/v1/outcomes/{id}/verifications", id)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].method", equalTo("INTERVIEW")))
                .body(json("items[0].institutions", hasSize(1)))
                .body(json("items[0].evidence", hasSize(2)));
        patch("/v1/outcomes/" + id, Map.of("stage", "PLANNED"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OUTCOME_IS_FIXED")));
    }

    @Test
    void withoutRunsTheProgrammesOwnInstituteIsTheHost() {
        var id = reporting.reported(Map.of());
        shownBy(id, "INDEPENDENT");
        become(id, "UNDER_REVIEW").then().statusCode(200);
        verify(verifier("local-verifier", "shrdc"), id)
                .then()
                .statusCode(409)
                .body(json("errors.code", contains("VERIFIER_OF_HOST")));
    }

    @Test
    void ofManyWhoVerifyAtOnceOneDoes() throws InterruptedException {
        var id = reporting.reported(Map.of());
        shownBy(id, "INDEPENDENT");
        become(id, "UNDER_REVIEW").then().statusCode(200);
        var token = verifier("local-verifier", "elsewhere");
        var answers = Parallel.times(8, () -> verify(token, id));
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        given().get("/v1/outcomes/{id}/verifications", id).then().body(json("items", hasSize(1)));
        admin().get("/v1/outcomes/{id}/status-changes", id)
                .then()
                .body(json("items.to", contains("REPORTED", "UNDER_REVIEW", "VERIFIED")));
        assertThat(Records.read(Topic.TRAINING_OUTCOME, id, 1)).hasSize(1);
    }

    @Test
    void evidenceThatGoesAwaySendsAVerifiedOutcomeBackAndTheForumHearsOfItAll() {
        var id = reporting.verified(Map.of());
        var shown = admin().get("/v1/outcomes/{id}/evidence", id)
                .then()
                .body(json("items[0].addedBy", equalTo("local-training-admin")))
                .extract()
                .as(JsonBody.class)
                .<String>at("items[0].id");
        given().get("/v1/outcomes/{id}/evidence/{e}", id, shown)
                .then()
                .statusCode(200)
                .body(json("addedBy", nullValue()))
                .body(json("allowedTransitions", nullValue()));
        withdraw(id, shown, null).then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        as("city-coordinator")
                .contentType(ContentType.JSON)
                .body(Map.of("to", "WITHDRAWN", "reason", "x"))
                .post("/v1/outcomes/{id}/evidence/{e}/transitions", id, shown)
                .then()
                .statusCode(403);
        withdraw(id, shown, "발행처가 철회함").then().statusCode(200).body(json("status", equalTo("WITHDRAWN")));
        withdraw(id, shown, "또").then().statusCode(409);
        read(id).then().body(json("status", equalTo("UNDER_REVIEW")));
        admin().get("/v1/outcomes/{id}/status-changes", id)
                .then()
                .body(json("items[3].to", equalTo("UNDER_REVIEW")))
                .body(json("items[3].reason", equalTo("발행처가 철회함")))
                .body(json("items[3].evidenceId", equalTo(shown)));
        var outsider = verifier("local-verifier", "elsewhere");
        verify(outsider, id).then().statusCode(409).body(json("errors.code", contains("NO_INDEPENDENT_EVIDENCE")));
        shownBy(id, "PARTNER");
        verify(outsider, id).then().statusCode(200);

        var disputing = tokens().token("city-coordinator", "somebody", List.of(), List.of("elsewhere"));
        with(disputing)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "DISPUTED", "reason", "연수 전부터 있던 제도"))
                .post("/v1/outcomes/{id}/transitions", id)
                .then()
                .statusCode(200);
        given().get("/v1/outcomes/{id}", id).then().body(json("status", equalTo("DISPUTED")));
        verify(verifier("local-verifier", "shrdc"), id).then().statusCode(409);
        verify(outsider, id).then().statusCode(200);
        become(id, "RETRACTED").then().statusCode(200);
        become(id, "DISPUTED").then().statusCode(409);

        var records = Records.read(Topic.TRAINING_OUTCOME, id, 6);
        assertThat(records)
                .extracting(VerificationApiTest::type)
                .containsExactly(
                        EventType.OUTCOME_VERIFIED.wireName(),
                        EventType.OUTCOME_DISPUTED.wireName(),
                        EventType.OUTCOME_VERIFIED.wireName(),
                        EventType.OUTCOME_DISPUTED.wireName(),
                        EventType.OUTCOME_VERIFIED.wireName(),
                        EventType.OUTCOME_RETRACTED.wireName());
        assertThat(records)
                .extracting(record -> Records.header(record, CloudEventHeaders.REVISION))
                .containsExactly("1", "2", "3", "4", "5", "6");
        var last = Records.json(records.get(5).value()).path("outcome");
        assertThat(last.path("cityCode").asText()).isEqualTo(reporting.city());
        assertThat(last.path("topics").path(0).asText()).isEqualTo("URBAN_TRANSPORT");
        assertThat(records).noneMatch(record -> record.value().contains("local-"));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> digest.entries()
                                .filter(entry -> entry.id().toString().equals(id))
                                .toList()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.revision()).isEqualTo(6);
                    assertThat(Records.json(entry.state())).isEqualTo(last);
                });
    }

    @Test
    void aLostLogIsFilledWithWhatTheForumWasToldLast() {
        var id = UUID.fromString(reporting.verified(Map.of()));
        var never = UUID.fromString(reporting.reported(Map.of()));
        become(id.toString(), "UNDER_REVIEW").then().statusCode(200);
        become(id.toString(), "REJECTED").then().statusCode(200);
        var snapshots = QuarkusTransaction.requiringNew().call(() -> digest.snapshots(List.of(id, never)));
        assertThat(snapshots).containsOnlyKeys(id);
        assertThat(snapshots.get(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        OutcomeRetracted.class,
                        event -> assertThat(event.outcome().cityCode()).isEqualTo(reporting.city()));
    }

    @Test
    void whatWasNeverVerifiedIsNoNewsToTheForum() {
        var id = reporting.reported(Map.of());
        become(id, "DISPUTED").then().statusCode(200);
        become(id, "UNDER_REVIEW").then().statusCode(200);
        become(id, "REJECTED").then().statusCode(200);
        given().get("/v1/outcomes/{id}", id).then().statusCode(404);
        as("outcome-verifier").get("/v1/outcomes?status=REJECTED").then().body(json("items.id", hasItem(id)));
        evidence(id, Map.of()).then().statusCode(409).body(json("code", equalTo("OUTCOME_IS_FIXED")));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> digest.entries()
                                .map(entry -> entry.id().toString())
                                .toList()))
                .doesNotContain(id);
    }

    private static Response withdraw(String outcome, String evidence, String reason) {
        return post(
                "/v1/outcomes/" + outcome + "/evidence/" + evidence + "/transitions",
                reason == null ? Map.of("to", "WITHDRAWN") : Map.of("to", "WITHDRAWN", "reason", reason));
    }

    private static String type(ConsumerRecord<?, ?> record) {
        return Records.header(record, CloudEventHeaders.TYPE);
    }
}
