package org.cityexchange.training.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class EnrolmentPapersTest {

    private static final Map<String, ?> JOURNEY = Map.of(
            "visa", Map.of("needed", true, "status", "APPLIED"),
            "arrival", Map.of("at", "2027-05-09T09:30:00Z", "place", "ICN", "carrier", "KE482"),
            "diet", List.of("HALAL"),
            "note", "no peanuts");

    @Inject
    EntityManager entities;

    @Test
    void logisticsAreForTheHolderAndAdministratorsAndUnreadableInTheDatabase() {
        var course = Enrolling.onSite(1);
        var held = course.invited("ON_SITE");
        var path = "/v1/enrolments/" + held.id() + "/logistics";
        held.holder().body(JOURNEY).put(path).then().statusCode(428);
        held.holder()
                .header("If-Match", held.holder().get(path).header("ETag"))
                .body(JOURNEY)
                .put(path)
                .then()
                .statusCode(200);
        held.holder()
                .header("If-Match", held.holder().get(path).header("ETag"))
                .body(Map.of("note", "passport M12345678"))
                .put(path)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/note")));
        held.holder()
                .header("If-Match", "*")
                .body(Map.of("passportNumber", "M12345678"))
                .put(path)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_PROPERTY")));
        admin().get(path)
                .then()
                .body(json("logistics.diet", contains("HALAL")))
                .body(json("logistics.arrival.carrier", equalTo("KE482")));
        as("auditor")
                .get("/v1/access-log?subjectId={id}", held.id())
                .then()
                .body(json("items.subjectType", hasItem("ENROLMENT_LOGISTICS")));
        as("auditor").get(path).then().statusCode(404);
        with(tokens().forCities("city-coordinator", course.city()))
                .get(path)
                .then()
                .statusCode(404);
        var stored = (String) entities.createNativeQuery(
                        "select sealed from enrolment_logistics where enrolment_id = cast(?1 as uuid)", String.class)
                .setParameter(1, held.id())
                .getSingleResult();
        assertThat(stored).startsWith("1:").doesNotContain("KE482", "peanuts");
    }

    @Test
    void anInvitationIsPrintedInBothLanguagesForWhoeverHasASeat() {
        var course = Enrolling.onSite(1);
        var held = course.invited("ON_SITE");
        var waiting = course.invited("ON_SITE");
        for (var language : new String[] {"ko", "en"}) {
            var pdf = held.holder()
                    .header("Accept-Language", language)
                    .get("/v1/enrolments/{id}/invitation-letter.pdf", held.id());
            pdf.then().statusCode(200).contentType("application/pdf").header("Content-Language", language);
            assertThat(new String(pdf.asByteArray(), 0, 5, UTF_8)).isEqualTo("%PDF-");
        }
        admin().get("/v1/enrolments/{id}/invitation-letter.pdf", waiting.id())
                .then()
                .statusCode(409)
                .body(json("code", equalTo("NOT_INVITED")));
        waiting.holder()
                .get("/v1/enrolments/{id}/invitation-letter.pdf", held.id())
                .then()
                .statusCode(404);
        var course2 = Enrolling.onSite(1);
        var arabic = course2.enrol(Map.of("traineeId", course2.trainee(Map.of("name", "متدرب"))))
                .as(JsonBody.class)
                .<String>at("enrolment.id");
        admin().get("/v1/enrolments/{id}/invitation-letter.pdf", arabic)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("NAME_NOT_PRINTABLE")));
    }

    @Test
    void aRosterNeedsAReasonAndItsFormulasAreDefused() {
        var course = Enrolling.onSite(2);
        var trainee = course.trainee(Map.of("name", "=SUM(A1)", "jobTitle", "Engineer"));
        course.enrol(Map.of("traineeId", trainee)).then().statusCode(201);
        var path = "/v1/course-runs/" + course.run() + "/roster";
        admin().get(path + ".csv").then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        as("auditor").header("Access-Reason", "check").get(path + ".csv").then().statusCode(403);
        var csv = admin().header("Access-Reason", "Hotel%20list")
                .header("Accept-Language", "en")
                .get(path + ".csv");
        csv.then().statusCode(200).header("Content-Disposition", startsWith("attachment; filename=\"roster.csv\""));
        assertThat(csv.asString()).contains("'=SUM(A1)").contains("Engineer").doesNotContain(",=SUM(A1)");
        admin().header("Access-Reason", "Hotel%20list")
                .get(path + ".xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        as("auditor")
                .get("/v1/access-log?subjectType=COURSE_RUN&actor=training-admin-1")
                .then()
                .statusCode(200);
        with(tokens().forCities("city-coordinator", course.city()))
                .contentType(ContentType.JSON)
                .get(path + ".csv")
                .then()
                .statusCode(403);
    }
}
