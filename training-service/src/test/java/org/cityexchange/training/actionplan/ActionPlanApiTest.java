package org.cityexchange.training.actionplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.alumni.Graduates;
import org.junit.jupiter.api.Test;

/** Action plans and their follow-ups. The courses are of 2024, so that all follow-ups are late. */
@TrainingTest
class ActionPlanApiTest {

    private static final Map<String, Object> MEASURE = Map.of(
            "indicator",
            "Average speed of buses",
            "unit",
            "km/h",
            "baseline",
            14.5,
            "target",
            18,
            "dueOn",
            "2027-12-31");

    @Inject
    FollowUpTimer timer;

    @Inject
    EntityManager entities;

    private static Map<String, Object> plan(String enrolment, Object... measures) {
        return Map.of("enrolmentId", enrolment, "problem", "Buses are slow", "measures", List.of(measures));
    }

    private static Response become(RequestSpecification as, String plan, String to) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("to", to, "reason", "시험"))
                .post("/v1/action-plans/{plan}/transitions", plan);
    }

    private static String approved(String enrolment) {
        var plan = post("/v1/action-plans", plan(enrolment, MEASURE))
                .as(JsonBody.class)
                .<String>at("id");
        become(admin(), plan, "SUBMITTED").then().statusCode(200);
        become(admin(), plan, "APPROVED").then().statusCode(200);
        return plan;
    }

    @Test
    void aPlanIsWrittenSubmittedReturnedAndApprovedByThoseWhoMay() {
        var graduates = Graduates.of(1);
        var enrolment = graduates.enrolment(0);
        // the holder of the enrolment's secret; without an address it is shown
        admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header(
                        "If-Match",
                        admin().get("/v1/trainees/{id}", graduates.trainee(0)).header("ETag"))
                .body("{\"email\": null}")
                .patch("/v1/trainees/{id}", graduates.trainee(0))
                .then()
                .statusCode(200);
        var token = post("/v1/enrolments/" + enrolment + "/tokens", Map.of())
                .as(JsonBody.class)
                .<String>at("token");
        given().contentType(ContentType.JSON)
                .body(plan(enrolment))
                .post("/v1/action-plans")
                .then()
                .statusCode(404);
        var plan = given().header("Enrolment-Token", token)
                .contentType(ContentType.JSON)
                .body(plan(enrolment))
                .post("/v1/action-plans")
                .then()
                .statusCode(201)
                .body(json("status", equalTo("DRAFT")))
                .body(json("traineeId", equalTo(graduates.trainee(0))))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        post("/v1/action-plans", plan(enrolment))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_ACTION_PLAN")));
        become(given().header("Enrolment-Token", token), plan, "SUBMITTED")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ACTION_PLAN_WITHOUT_MEASURES")));
        patch("/v1/action-plans/" + plan, Map.of("policies", List.of("NO_SUCH_POLICY")))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/policies/0")));
        patch("/v1/action-plans/" + plan, Map.of("measures", List.of(MEASURE)))
                .then()
                .statusCode(200)
                .body(json("measures[0].number", equalTo(1)))
                .body(json("measures[0].actual", nullValue()))
                .body(json("problem", equalTo("Buses are slow")));
        given().header("Enrolment-Token", token)
                .get("/v1/action-plans/{plan}/transitions", plan)
                .then()
                .body(json("allowed", hasItems("SUBMITTED", "WITHDRAWN")));
        become(given().header("Enrolment-Token", token), plan, "SUBMITTED")
                .then()
                .statusCode(200);
        as("organizer").get("/v1/action-plans/{plan}", plan).then().statusCode(404);
        var coordinator = tokens().forCities("city-coordinator", graduates.city());
        become(with(coordinator), plan, "APPROVED").then().statusCode(409);
        become(with(tokens().forCities("city-coordinator", "delhi-in")), plan, "APPROVED")
                .then()
                .statusCode(404);
        admin().contentType(ContentType.JSON)
                .body(Map.of("to", "RETURNED"))
                .post("/v1/action-plans/{plan}/transitions", plan)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        become(admin(), plan, "RETURNED").then().statusCode(200).body(json("statusReason", equalTo("시험")));
        become(with(coordinator), plan, "SUBMITTED").then().statusCode(200);
        become(admin(), plan, "APPROVED").then().statusCode(200).body(json("approvedAt", notNullValue()));
        patch("/v1/action-plans/" + plan, Map.of("problem", "Other"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ACTION_PLAN_IS_FIXED")));
        given().header("Enrolment-Token", token)
                .get("/v1/action-plans/{plan}/follow-ups", plan)
                .then()
                .body(json("items.months", contains(3, 6, 12)))
                .body(json("items.dueOn", contains("2024-08-10", "2024-11-10", "2025-05-10")));
        as("organizer").get("/v1/action-plans/{plan}", plan).then().statusCode(200);
        with(coordinator)
                .get("/v1/action-plans?city={city}", graduates.city())
                .then()
                .body(json("items.id", contains(plan)));
        admin().get("/v1/action-plans?trainee={id}&status=APPROVED", graduates.trainee(0))
                .then()
                .body(json("items.id", contains(plan)));
        given().get("/v1/action-plans").then().statusCode(401);
        as("gate-staff").get("/v1/action-plans").then().statusCode(403);
    }

    @Test
    void whatIsDueIsAskedForOnceByHoweverManyInstancesAndAnsweredWithTheSecret() throws InterruptedException {
        var graduates = Graduates.of(1);
        var plan = approved(graduates.enrolment(0));
        var followUps = admin().get("/v1/action-plans/{plan}/follow-ups", plan)
                .as(JsonBody.class)
                .<List<String>>at("items.id");
        var first = followUps.get(0);
        // not late yet
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("""
                            update action_plan_follow_up set overdue_at = '2099-01-01Z', due_at = now(), asked_at = null,
                                status = 'DUE', version = version + 1 where id = ?1
                            """)
                    .setParameter(1, UUID.fromString(first))
                    .executeUpdate();
            entities.createNativeQuery("delete from mail where about = ?1")
                    .setParameter(1, UUID.fromString(first))
                    .executeUpdate();
        });
        Parallel.times(6, () -> {
            timer.run();
            return true;
        });
        for (var id : followUps) {
            as("operator")
                    .get("/v1/mails?about={id}", id)
                    .then()
                    .body(json(
                            "items.kind", contains(id.equals(first) ? "ACTION_PLAN_ASKED" : "ACTION_PLAN_REMINDED")));
        }
        admin().get("/v1/action-plan-follow-ups?actionPlan={plan}&status=OVERDUE", plan)
                .then()
                .body(json("items.id", contains(followUps.get(1), followUps.get(2))))
                .body(json("items.remindedAt", everyItem(notNullValue())));
        admin().get("/v1/action-plan-follow-ups/{id}", first)
                .then()
                .body(json("status", equalTo("SENT")))
                .body(json("sentAt", notNullValue()));
        with(tokens().forCities("city-coordinator", "delhi-in"))
                .get("/v1/action-plan-follow-ups?actionPlan={plan}", plan)
                .then()
                .body(json("items", empty()));

        var token = secretIn(first);
        given().get("/v1/action-plan-follow-ups/{id}", first).then().statusCode(404);
        given().header("Follow-Up-Token", token)
                .get("/v1/action-plan-follow-ups/{id}", first)
                .then()
                .statusCode(200);
        given().header("Follow-Up-Token", token)
                .contentType(ContentType.JSON)
                .body(Map.of("actuals", List.of(Map.of("measure", 2, "actual", 1))))
                .post("/v1/action-plan-follow-ups/{id}/answers", first)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_MEASURE")));
        var answers = Parallel.times(
                6, () -> answer(given().header("Follow-Up-Token", token), first).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        admin().get("/v1/action-plans/{plan}", plan)
                .then()
                .body(json("measures[0].actual", equalTo(15.2f)))
                .body(json("status", equalTo("APPROVED")));
        var coordinator = tokens().forCities("city-coordinator", graduates.city());
        answer(with(coordinator), followUps.get(1))
                .then()
                .statusCode(201)
                .body(json("receivedThrough", equalTo("STAFF")));
        answer(with(tokens().forCities("city-coordinator", "delhi-in")), followUps.get(2))
                .then()
                .statusCode(404);
        answer(with(coordinator), followUps.get(2)).then().statusCode(201);
        answer(with(coordinator), followUps.get(2))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("FOLLOW_UP_ANSWERED")));
        admin().get("/v1/action-plans/{plan}", plan).then().body(json("status", equalTo("COMPLETED")));
        admin().get("/v1/alumni/{id}/engagements?limit=100", graduates.trainee(0))
                .then()
                .body(json("items", hasSize(5)))
                .body(json("items[0].kind", equalTo("FOLLOW_UP_RECEIVED")))
                .body(json("items.kind", hasItem("ACTION_PLAN_APPROVED")));
    }

    private static Response answer(RequestSpecification as, String followUp) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("actuals", List.of(Map.of("measure", 1, "actual", 15.2)), "note", "Lanes were opened"))
                .post("/v1/action-plan-follow-ups/{id}/answers", followUp);
    }

    /** What the mail says, which is kept as long as nobody takes it away. */
    private String secretIn(String followUp) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery("""
                        select jsonb_path_query_first(content, '$.letter.facts[*] ? (@.label == "Secret").value') #>> '{}'
                        from mail where about = ?1
                        """)
                .setParameter(1, UUID.fromString(followUp))
                .getSingleResult());
    }

    @Test
    void aRevokedCompletionEndsThePlanAndAWithdrawnOneMayBeFollowedByAnother() throws InterruptedException {
        var graduates = Graduates.of(2);
        var plan = approved(graduates.enrolment(0));
        post("/v1/enrolments/" + graduates.enrolment(0) + "/transitions", Map.of("to", "REVOKED", "reason", "시험"))
                .then()
                .statusCode(200);
        admin().get("/v1/action-plans/{plan}", plan).then().body(json("status", equalTo("WITHDRAWN")));
        admin().get("/v1/action-plan-follow-ups?actionPlan={plan}", plan)
                .then()
                .body(json("items.status", everyItem(equalTo("CANCELLED"))));
        answer(
                        admin(),
                        admin().get("/v1/action-plans/{plan}/follow-ups", plan)
                                .as(JsonBody.class)
                                .at("items[0].id"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("FOLLOW_UP_NOT_DUE")));
        post("/v1/action-plans", plan(graduates.enrolment(0)))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ENROLMENT_NOT_COMPLETED")));

        var answers = Parallel.times(
                6, () -> post("/v1/action-plans", plan(graduates.enrolment(1))).statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        var second = admin().get("/v1/action-plans?enrolment={id}", graduates.enrolment(1))
                .as(JsonBody.class)
                .<String>at("items[0].id");
        become(admin(), second, "WITHDRAWN").then().statusCode(200);
        post("/v1/action-plans", plan(graduates.enrolment(1), MEASURE)).then().statusCode(201);
    }
}
