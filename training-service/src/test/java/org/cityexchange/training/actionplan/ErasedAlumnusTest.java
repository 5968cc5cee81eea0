package org.cityexchange.training.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.alumni.Graduates;
import org.junit.jupiter.api.Test;

/** What stays of an alumnus who is erased, under all entries and addresses. */
@TrainingTest
class ErasedAlumnusTest {

    private static final List<String> TABLES = List.of(
            "trainee_address",
            "trainee_reference",
            "trainee_merge",
            "alumnus_consent",
            "alumnus_link",
            "told_enrolment",
            "action_plan",
            "action_plan_follow_up");

    @Inject
    Erasures erasures;

    @Inject
    EntityManager entities;

    @Inject
    PersonRefs personRefs;

    @Test
    void wordsAddressesAndReferencesGoAndPlansAndFiguresStay() {
        var canary = newCode("canary");
        var graduates = Graduates.of(1);
        var merged = Graduates.of(1);
        var trainee = graduates.trainee(0);
        post("/v1/trainee-merges", Map.of("from", merged.trainee(0), "into", trainee, "reason", canary))
                .then()
                .statusCode(201);
        var home = newCode("home") + "@example.org";
        post("/v1/trainees/" + trainee + "/addresses", Map.of("email", home))
                .then()
                .statusCode(201);
        post("/v1/alumni/" + trainee + "/consents", Map.of("kind", "FORUM", "textVersion", "1"))
                .then()
                .statusCode(201);
        post("/v1/alumni/" + trainee + "/tokens", Map.of()).then().statusCode(201);
        var plan = post(
                        "/v1/action-plans",
                        Map.of(
                                "enrolmentId",
                                merged.enrolment(0),
                                "problem",
                                canary,
                                "measures",
                                List.of(Map.of("indicator", canary, "target", 5))))
                .as(JsonBody.class)
                .<String>at("id");
        for (var to : List.of("SUBMITTED", "APPROVED")) {
            post("/v1/action-plans/" + plan + "/transitions", Map.of("to", to, "reason", canary))
                    .then()
                    .statusCode(200);
        }
        var followUp = admin().get("/v1/action-plans/{plan}/follow-ups", plan)
                .as(JsonBody.class)
                .<String>at("items[0].id");
        post(
                        "/v1/action-plan-follow-ups/" + followUp + "/answers",
                        Map.of("actuals", List.of(Map.of("measure", 1, "actual", 4)), "note", canary))
                .then()
                .statusCode(201);
        assertThat(found(canary)).isNotEmpty();
        var refs = List.of(personRefs.of(home), personRefs.of(graduates.address(0)), personRefs.of(merged.address(0)));

        // by one of the addresses, everything of all of them
        QuarkusTransaction.requiringNew().run(() -> erasures.erase(erasures.search(home, null), "test"));
        assertThat(found(canary)).isEmpty();
        for (var address : List.of(home, graduates.address(0), merged.address(0))) {
            assertThat(found(address)).isEmpty();
        }
        refs.forEach(ref -> assertThat(found(ref)).isEmpty());
        admin().get("/v1/action-plans/{plan}", plan)
                .then()
                .body(json("measures[0].target", equalTo(5)))
                .body(json("measures[0].actual", equalTo(4)))
                .body(json("status", equalTo("APPROVED")));
        admin().get("/v1/action-plan-follow-ups?actionPlan={plan}", plan)
                .then()
                .body(json("items", hasSize(3)))
                .body(json("items.find { it.months == 3 }.status", equalTo("RECEIVED")));
        admin().get("/v1/alumni/{id}/consents", trainee).then().body(json("items", empty()));
        admin().get("/v1/alumni?city={city}", graduates.city()).then().body(json("items", hasSize(1)));
    }

    /** In which tables that text stands. */
    private List<String> found(String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> TABLES.stream()
                        .filter(table -> !entities.createNativeQuery("select 1 from " + table
                                        + " as t where strpos(cast(row_to_json(t) as text), ?1) > 0")
                                .setParameter(1, text)
                                .getResultList()
                                .isEmpty())
                        .toList());
    }
}
