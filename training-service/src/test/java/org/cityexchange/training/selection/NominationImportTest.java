package org.cityexchange.training.selection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class NominationImportTest {

    private static final Map<String, ?> INSERT = Map.of("type", "NOMINATIONS");
    private static final Map<String, ?> UPSERT = Map.of("type", "NOMINATIONS", "mode", "UPSERT");

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    private static String trainee(Nominating nominating) {
        var key = newCode("file");
        nominating.trainee(Map.of("externalKey", key));
        return key;
    }

    @Test
    void whoStandsInAFileIsSubmittedAndAFileMayExchangePlaces() {
        var nominating = Nominating.forSeats(5);
        var one = trainee(nominating);
        var two = trainee(nominating);
        var korean = "회차,연수생,순위,참여방식,지원동기\r\n" + nominating.run() + "," + one + ",1,현장,버스 전용차로\r\n" + nominating.run()
                + "," + two + ",2,현장,\r\n";
        imported(korean.getBytes(Charset.forName("MS949")), INSERT)
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(2)));
        admin().get("/v1/course-runs/{run}/nominations", nominating.run())
                .then()
                .body(json("items.status", contains("SUBMITTED", "SUBMITTED")))
                .body(json("items.institutionRank", contains(1, 2)))
                .body(json("items[0].motivation", equalTo("버스 전용차로")))
                .body(json("items.provenance", contains("IMPORTED", "IMPORTED")));
        imported(korean.getBytes(UTF_8), INSERT)
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors.code", contains("DUPLICATE_NOMINATION", "DUPLICATE_NOMINATION")));
        imported(
                        csv(
                                "courseRun,traineeKey,institutionRank",
                                nominating.run() + "," + one + ",2",
                                nominating.run() + "," + two + ",1"),
                        UPSERT)
                .then()
                .body(json("result.updated", equalTo(2)));
        admin().get("/v1/course-runs/{run}/nominations", nominating.run())
                .then()
                .body(json("items[1].motivation", equalTo("버스 전용차로")))
                .body(json("items[1].institutionRank", equalTo(2)));
        imported(csv("courseRun,traineeKey,rank", nominating.run() + "," + one + ",2"), UPSERT)
                .then()
                .body(json("result.unchanged", equalTo(1)));
    }

    @Test
    void aBadRowIsSaidWhereItStandsAndAbortsTheFile() {
        var nominating = Nominating.forSeats(5);
        var run = nominating.run();
        var two = trainee(nominating);
        imported(
                        csv(
                                "courseRun,traineeKey,institutionCode,institutionRank,channel",
                                run + "," + trainee(nominating) + ",,1,ON_SITE",
                                run + "," + two + ",,1,ON_SITE",
                                run + ",nobody,,2,ON_SITE",
                                "no-such-run," + two + ",,3,ON_SITE",
                                run + "," + trainee(nominating) + ",no-such-office,4,ON_SITE",
                                run + "," + trainee(nominating) + ",,5,ONLINE",
                                run + "," + trainee(nominating) + ",,0,ON_SITE"),
                        INSERT)
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors.row", contains(2, 3, 4, 5, 6, 7)))
                .body(json(
                        "errors.column",
                        contains(
                                "institutionRank",
                                "traineeKey",
                                "courseRun",
                                "institutionCode",
                                "channel",
                                "institutionRank")))
                .body(json("errors[0].code", equalTo("DUPLICATE_INSTITUTION_RANK")))
                .body(json("result.inserted", equalTo(0)));
    }

    @Test
    void aCoordinatorsFileIsOfTheirCitysPeopleAlone() {
        var nominating = Nominating.forSeats(5);
        var other = Nominating.forSeats(5);
        var file = csv(
                "courseRun,traineeKey,institutionCode,institutionRank",
                nominating.run() + "," + trainee(nominating) + ",,1",
                nominating.run() + "," + trainee(other) + ",,2",
                nominating.run() + "," + trainee(nominating) + "," + other.institution() + ",3");
        var ordered = nominating
                .coordinator()
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(file)
                .post("/v1/imports?type=NOMINATIONS&onError=SKIP");
        ordered.then().statusCode(202);
        finished(nominating, ordered.as(JsonBody.class).at("id"))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(1)))
                .body(json("errors.code", contains("UNKNOWN_REFERENCE", "INSTITUTION_NOT_YOURS")))
                .body(json("errors.column", contains("traineeKey", "institutionCode")));
    }

    private static Response finished(Nominating nominating, String job) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> nominating.coordinator().get("/v1/jobs/{id}", job),
                        answer -> "COMPLETED".equals(answer.as(JsonBody.class).at("status"))
                                || "FAILED".equals(answer.as(JsonBody.class).at("status")));
    }
}
