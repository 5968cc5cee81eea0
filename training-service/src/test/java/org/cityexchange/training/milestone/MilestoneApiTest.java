package org.cityexchange.training.milestone;

import static io.restassured.RestAssured.given;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import java.util.Map;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class MilestoneApiTest {

    private static Map<String, Object> milestone(String code, String occurredOn) {
        return Map.of(
                "code",
                code,
                "occurredOn",
                occurredOn,
                "datePrecision",
                "HALF_YEAR",
                "title",
                Map.of("ko", "초청연수 재개", "en", "Courses on site again"),
                "source",
                Map.of("document", "보도자료", "quote", "3년 만에 다시 대면방식의 초청연수를 재개하였다"));
    }

    @Test
    void aMilestoneIsDatedAsFarAsItIsKnownAndQuotesItsSource() {
        var code = newCode("on-site-again");
        admin().contentType(ContentType.JSON)
                .body(milestone(code, "2022-10-01"))
                .post("/v1/milestones")
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/occurredOn")));
        admin().contentType(ContentType.JSON)
                .body(milestone(code, "2022-07-01"))
                .post("/v1/milestones")
                .then()
                .statusCode(201)
                .body(json("datePrecision", equalTo("HALF_YEAR")));
        given().get("/v1/milestones/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body(json("source.document", equalTo("보도자료")));
        given().get("/v1/milestones?limit=100&sort=-occurredOn").then().body(json("items.code", hasItem(code)));
        admin().contentType(ContentType.JSON)
                .body(milestone(code, "2022-07-01"))
                .post("/v1/milestones")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_CODE")));
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(Map.of("title", Map.of("en", "On site again")))
                .patch("/v1/milestones/{code}", code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("title.ko", equalTo("초청연수 재개")));
        as("organizer")
                .header("If-Match", "*")
                .delete("/v1/milestones/{code}", code)
                .then()
                .statusCode(403);
        admin().header("If-Match", "\"0\"")
                .delete("/v1/milestones/{code}", code)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .delete("/v1/milestones/{code}", code)
                .then()
                .statusCode(204);
        given().get("/v1/milestones/{code}", code).then().statusCode(404);
    }
}
