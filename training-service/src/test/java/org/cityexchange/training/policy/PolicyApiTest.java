package org.cityexchange.training.policy;

import static io.restassured.RestAssured.given;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.course.Catalogue;
import org.junit.jupiter.api.Test;

@TrainingTest
class PolicyApiTest {

    private static String newPolicyCode() {
        return newCode("policy").toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Test
    void topicsComeInTheOrderOfTheTablesAndSubtopicsBelowThem() {
        given().get("/v1/topics")
                .then()
                .statusCode(200)
                .body(json(
                        "items.code",
                        contains(
                                "SMART_CITY_EGOV",
                                "URBAN_TRANSPORT",
                                "URBAN_MANAGEMENT",
                                "CLIMATE_ENVIRONMENT",
                                "OTHER",
                                "CULTURE_TOURISM",
                                "WOMEN_WELFARE",
                                "HUMAN_RESOURCES",
                                "PUBLIC_SAFETY")))
                .body(json("items[0].names.ko", equalTo("스마트도시 및 전자정부")))
                .body(json("items[0].parent", nullValue()));
        given().get("/v1/topics?parent=OTHER&lang=ko")
                .then()
                .body(json("items.names", contains("문화관광", "여성복지", "인재개발", "도시안전")));
        given().get("/v1/topics/WOMEN_WELFARE").then().statusCode(200).body(json("parent", equalTo("OTHER")));
        given().get("/v1/topics/SPACE").then().statusCode(404);
    }

    @Test
    void aPolicyIsEnteredChangedRetiredAndRemoved() {
        var city = newCode("owner");
        createCity(city, "주인").then().statusCode(201);
        var code = newPolicyCode();
        var body =
                Map.of("code", code, "topic", "CULTURE_TOURISM", "ownerCity", city, "names", Map.of("ko", "정책" + code));
        Catalogue.post("/v1/policies", body)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body(json("status", equalTo("ACTIVE")))
                .body(json("provenance", equalTo("RECORDED")));
        Catalogue.post("/v1/policies", body)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_CODE")))
                .body(json("errors[0].pointer", equalTo("/code")));
        given().queryParam("q", "정책" + code)
                .get("/v1/policies?topic=OTHER&status=ACTIVE")
                .then()
                .body(json("items.code", contains(code)))
                .body(json("items[0].allowedTransitions", nullValue()));
        as("auditor").get("/v1/policies/{code}", code).then().body(json("allowedTransitions", contains("RETIRED")));
        Catalogue.patch("/v1/policies/" + code, Map.of("names", Map.of("en", "Policy")))
                .then()
                .statusCode(200)
                .body(json("names.ko", equalTo("정책" + code)))
                .body(json("names.en", equalTo("Policy")));
        Catalogue.patch("/v1/policies/" + code, Map.of("topic", "SPACE"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/topic")));
        Catalogue.patch("/v1/policies/" + code, Map.of("ownerCity", "no-such-city"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")))
                .body(json("errors[0].pointer", equalTo("/ownerCity")));
        Catalogue.patch("/v1/policies/" + code, Map.of("code", "OTHER_CODE"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        var transitions = "/v1/policies/" + code + "/transitions";
        given().get(transitions).then().body(json("allowed", contains("RETIRED")));
        Catalogue.post(transitions, Map.of("to", "RETIRED"))
                .then()
                .statusCode(200)
                .body(json("status", equalTo("RETIRED")));
        Catalogue.post(transitions, Map.of("to", "RETIRED")).then().statusCode(409);
        admin().delete("/v1/policies/{code}", code).then().statusCode(428);
        admin().header("If-Match", "*")
                .delete("/v1/policies/{code}", code)
                .then()
                .statusCode(204);
        given().get("/v1/policies/{code}", code).then().statusCode(404);
    }

    @Test
    void aPolicyThatIsTaughtIsNotRemoved() {
        var code = newPolicyCode();
        Catalogue.post(
                        "/v1/policies",
                        Map.of("code", code, "topic", "URBAN_TRANSPORT", "names", Map.of("en", "Taught " + code)))
                .then()
                .statusCode(201);
        var run = Catalogue.newRun(Map.of("policies", List.of(code)));
        admin().get("/v1/course-runs?policy={code}", code).then().body(json("items.code", hasItem(run)));
        admin().header("If-Match", "*")
                .delete("/v1/policies/{code}", code)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("IN_USE")));
        as("organizer")
                .header("If-Match", "*")
                .delete("/v1/policies/{code}", code)
                .then()
                .statusCode(403);
        given().queryParam("q", code).get("/v1/policies").then().body(json("items", hasSize(1)));
    }
}
