package org.cityexchange.training.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.DataMapCheck;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.WholeDatabase;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class DataMapTest {

    @Test
    void everyColumnIsInTheDataMapOrSaysNothingOfAnybody() {
        var mapped = given()
                .get("/v1/privacy/data-map")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .<List<Map<String, Object>>>at("items")
                .stream()
                .map(entry -> entry.get("table") + "." + entry.get("column"))
                .toList();
        var database = WholeDatabase.of(SharedStack.connect().training());
        assertThat(DataMapCheck.complaints(
                        database, mapped, "privacy/kit-not-personal.txt", "privacy/training-not-personal.txt"))
                .isEmpty();
    }

    @Test
    void theDataMapTellsPurposeBasisRetentionAndWhatErasingDoes() {
        given().get("/v1/privacy/data-map?table=trainee&lang=en")
                .then()
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body(json("items.table", everyItem(equalTo("trainee"))))
                .body(json("items", not(hasSize(0))))
                .body(json("items.find { it.column == 'email' }.category", equalTo("CONTACT")))
                .body(json(
                        "items.find { it.column == 'email' }.purpose",
                        equalTo("To select for courses, to run them and to certify them")))
                .body(json("items.find { it.column == 'email' }.legalBasis", equalTo("PUBLIC_TASK")))
                .body(json("items.find { it.column == 'email' }.keptFor", equalTo("BY_RULE")))
                .body(json("items.find { it.column == 'email' }.retentionRule", equalTo("trainees")))
                .body(json("items.find { it.column == 'email' }.onErasure", equalTo("EMPTIED")));
        var rules =
                given().get("/v1/privacy/retention-rules").as(JsonBody.class).<List<String>>at("items.rule");
        assertThat(
                        given()
                                .get("/v1/privacy/data-map")
                                .as(JsonBody.class)
                                .<List<String>>at("items.retentionRule")
                                .stream()
                                .filter(rule -> rule != null))
                .isSubsetOf(rules);
    }
}
