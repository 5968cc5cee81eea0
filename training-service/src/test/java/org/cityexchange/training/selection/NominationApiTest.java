package org.cityexchange.training.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class NominationApiTest {

    private static final Map<String, ?> DOCUMENT = Map.of(
            "kind", "RECOMMENDATION",
            "fileName", "recommendation.pdf",
            "mediaType", "application/pdf",
            "size", 48213,
            "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    @Test
    void aNominationGoesFromTheDraftToTheScreeningAndIsThenFixed() {
        var nominating = Nominating.forSeats(5);
        var trainee = nominating.trainee(Map.of());
        var created = nominating.nominate(
                nominating.coordinator(),
                Map.of("traineeId", trainee, "motivation", " Runs the bus lanes ", "documents", List.of(DOCUMENT)));
        created.then()
                .statusCode(201)
                .body(json("status", equalTo("DRAFT")))
                .body(json("institutionCode", equalTo(nominating.institution())))
                .body(json("cityCode", equalTo(nominating.city())))
                .body(json("channel", equalTo("ON_SITE")))
                .body(json("motivation", equalTo("Runs the bus lanes")))
                .body(json("nominee.name", equalTo("Trainee One")))
                .body(json("institutionRank", nullValue()));
        var id = created.<String>path("id");
        var path = "/v1/nominations/" + id;
        nominating
                .coordinator()
                .body(Map.of("to", "SUBMITTED"))
                .post(path + "/transitions")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REQUIRED")))
                .body(json("errors[0].pointer", equalTo("/institutionRank")));
        nominating
                .coordinator()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(Map.of("institutionRank", 1))
                .patch(path)
                .then()
                .statusCode(428);
        nominating
                .coordinator()
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", created.header("ETag"))
                .body(Map.of("institutionRank", 1))
                .patch(path)
                .then()
                .statusCode(200)
                .body(json("institutionRank", equalTo(1)))
                .body(json("documents[0].fileName", equalTo("recommendation.pdf")));
        nominating
                .coordinator()
                .body(Map.of("to", "SUBMITTED"))
                .post(path + "/transitions")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("SUBMITTED")));
        nominating
                .coordinator()
                .body(Map.of("to", "SCREENED"))
                .post(path + "/transitions")
                .then()
                .statusCode(403);
        nominating
                .coordinator()
                .get(path + "/transitions")
                .then()
                .body(json("allowed", contains("WITHDRAWN")))
                .body(json("blocked.find { it.to == 'SCREENED' }.code", equalTo("FORBIDDEN")));
        post(path + "/transitions", Map.of("to", "INELIGIBLE"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        Nominating.to(id, "INELIGIBLE").then().statusCode(200).body(json("statusReason", equalTo("시험")));
        Nominating.to(id, "SCREENED").then().statusCode(200).body(json("targetOverride", nullValue()));
        admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("institutionRank", 2))
                .patch(path)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("NOMINATION_IS_FIXED")));
        Nominating.to(id, "SELECTED").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
    }

    @Test
    void auditorsSeeNoPersonsAndThoseWhoDoAreInTheAccessLog() {
        var nominating = Nominating.forSeats(5);
        var body =
                Map.of("traineeId", nominating.trainee(Map.of()), "motivation", "Mine", "documents", List.of(DOCUMENT));
        var created = nominating.nominate(nominating.coordinator(), body);
        var id = created.<String>path("id");
        as("auditor")
                .get("/v1/nominations/{id}", id)
                .then()
                .statusCode(200)
                .body(json("nominee", nullValue()))
                .body(json("motivation", nullValue()))
                .body(json("documents[0].fileName", equalTo("-")))
                .body(json("documents[0].sha256", equalTo(DOCUMENT.get("sha256"))));
        var list = "/v1/course-runs/" + nominating.run() + "/nominations";
        as("auditor").get(list).then().body(json("items.nominee", contains(nullValue())));
        nominating
                .coordinator()
                .get(list)
                .then()
                .body(json("items.nominee.name", contains("Trainee One")))
                .body(json("items[0].allowedTransitions", contains("WITHDRAWN")));
        nominating.coordinator().get("/v1/nominations/{id}", id).then().statusCode(200);
        as("auditor").get("/v1/access-log?subjectId={id}", id).then().body(json("items.operation", contains("READ")));
        as("auditor")
                .get("/v1/access-log?subjectId={id}", created.<String>path("courseRunId"))
                .then()
                .body(json("items.operation", hasItem("LIST")));
        as("organizer").get(list).then().statusCode(403);
    }

    @Test
    void whatIsAnotherCitysDoesNotExist() {
        var nominating = Nominating.forSeats(5);
        var other = Nominating.forSeats(5);
        var trainee = nominating.trainee(Map.of());
        var id = nominating
                .nominate(nominating.coordinator(), Map.of("traineeId", trainee, "institutionRank", 1))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        other.coordinator().get("/v1/nominations/{id}", id).then().statusCode(404);
        other.coordinator().get("/v1/nominations/{id}/transitions", id).then().statusCode(404);
        other.coordinator()
                .body(Map.of("to", "WITHDRAWN"))
                .post("/v1/nominations/{id}/transitions", id)
                .then()
                .statusCode(404);
        other.coordinator()
                .get("/v1/course-runs/{run}/nominations", nominating.run())
                .then()
                .statusCode(200)
                .body(json("items", hasSize(0)));
        other.nominate(other.coordinator(), Map.of("traineeId", trainee))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")))
                .body(json("errors[0].pointer", equalTo("/traineeId")));
        other.nominate(
                        other.coordinator(),
                        Map.of("traineeId", other.trainee(Map.of()), "institutionCode", nominating.institution()))
                .then()
                .statusCode(403)
                .body(json("code", equalTo("INSTITUTION_NOT_YOURS")));
    }

    @Test
    void nobodyIsNominatedOrSubmittedWhileTheRunIsNotOpenForIt() {
        var nominating = Nominating.forSeats(5);
        var draft = nominating
                .nominate(admin(), Map.of("traineeId", nominating.trainee(Map.of()), "institutionRank", 1))
                .<String>path("id");
        nominating
                .nominate(admin(), Map.of("traineeId", nominating.trainee(Map.of()), "institutionRank", 1))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_INSTITUTION_RANK")));
        nominating
                .nominate(admin(), Map.of("traineeId", nominating.trainee(Map.of()), "channel", "ONLINE"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/channel")));
        become(nominating.run(), "NOMINATION_CLOSED").then().statusCode(200);
        nominating
                .nominate(admin(), Map.of("traineeId", nominating.trainee(Map.of())))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("NOMINATION_NOT_OPEN")));
        Nominating.to(draft, "SUBMITTED").then().statusCode(409).body(json("code", equalTo("NOMINATION_NOT_OPEN")));
        Nominating.to(draft, "WITHDRAWN").then().statusCode(200);
    }

    @Test
    void ofTwoInstitutionsThatNominateOneTraineeAtOnceOneDoes() throws InterruptedException {
        var nominating = Nominating.forSeats(5);
        var trainee = nominating.trainee(Map.of());
        var institutions = List.of(nominating.institution(), Nominating.newInstitution(nominating.city()));
        var next = new AtomicInteger();
        var answers = Parallel.times(
                16,
                () -> nominating.nominate(
                        admin(),
                        Map.of("traineeId", trainee, "institutionCode", institutions.get(next.getAndIncrement() % 2))));
        assertThat(answers.stream().map(answer -> answer.statusCode()))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.<String>path("code")))
                .containsOnly("DUPLICATE_NOMINATION");
        var first = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        Nominating.to(first.path("id"), "WITHDRAWN").then().statusCode(200);
        nominating.nominate(admin(), Map.of("traineeId", trainee)).then().statusCode(201);
    }

    @Test
    void whoComesFromOutsideTheTargetRegionIsScreenedForAReasonOnly() {
        var nominating = Nominating.in("AFRICA", 5);
        var id = nominating
                .nominate(admin(), Map.of("traineeId", nominating.trainee(Map.of()), "institutionRank", 1))
                .<String>path("id");
        Nominating.to(id, "SUBMITTED").then().statusCode(200);
        Nominating.to(id, "SCREENED")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OUTSIDE_TARGET")))
                .body(json("errors[0].pointer", equalTo("/targetOverride")));
        post(
                        "/v1/nominations/" + id + "/transitions",
                        Map.of("to", "SCREENED", "targetOverride", "Hosts the next forum"))
                .then()
                .statusCode(200)
                .body(json("targetOverride", equalTo("Hosts the next forum")));
        admin().get("/v1/course-runs/{run}/nominations?status=SCREENED&sort=-createdAt", nominating.run())
                .then()
                .body(json("items.id", contains(id)))
                .body(json("items[0].allowedTransitions", containsInAnyOrder("INELIGIBLE", "WITHDRAWN")))
                .body(json("items[0].allowedTransitions", not(hasItem("SELECTED"))));
    }

    @Test
    void nomineesAreExportedForAReasonToThoseWhoSeeThem() {
        var nominating = Nominating.forSeats(5);
        var trainee = nominating.trainee(Map.of("name", "Nominee Exported"));
        nominating
                .nominate(nominating.coordinator(), Map.of("traineeId", trainee))
                .then()
                .statusCode(201);
        var path = "/v1/course-runs/" + nominating.run() + "/nominations.csv";
        nominating.coordinator().get(path).then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        var file = nominating
                .coordinator()
                .header("Access-Reason", "Board")
                .header("Accept-Language", "en")
                .get(path);
        file.then().statusCode(200);
        assertThat(file.asString()).contains("Nominee Exported", nominating.institution(), "DRAFT");
        var foreign = Nominating.forSeats(1)
                .coordinator()
                .header("Access-Reason", "Board")
                .get(path);
        assertThat(foreign.asString()).doesNotContain("Nominee Exported");
        as("auditor").header("Access-Reason", "Board").get(path).then().statusCode(403);
    }
}
