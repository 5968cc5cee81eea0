package org.cityexchange.training.trainee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class TraineeApiTest {

    private String city;
    private String other;
    private String coordinator;

    @BeforeEach
    void twoCitiesAndTheCoordinatorOfOne() {
        city = newCode("own");
        other = newCode("other");
        createCity(city, "자기시").then().statusCode(201);
        createCity(other, "다른시").then().statusCode(201);
        coordinator = tokens().forCities("city-coordinator", city);
    }

    private static Map<String, Object> someone(String city, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Trainee One", "cityCode", city, "rank", "STAFF"));
        body.putAll(more);
        return body;
    }

    @Test
    void anAddressBelongsToOneTraineeHoweverItIsWritten() {
        var address = newCode("mail") + "@example.org";
        post("/v1/trainees", someone(city, Map.of("email", address)))
                .then()
                .statusCode(201)
                .body(json("personRef", matchesPattern("1\\..{43}")))
                .body(json("language", equalTo("en")));
        post("/v1/trainees", someone(city, Map.of("email", " " + address.toUpperCase(Locale.ROOT))))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_TRAINEE")))
                .body(json("errors[0].pointer", equalTo("/email")));
        post("/v1/trainees", someone(city, Map.of("email", address.replace("@example", "＠example"))))
                .then()
                .statusCode(409);
        post("/v1/trainees", someone("no-such-city", Map.of()))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CITY")));
        post("/v1/trainees", someone(city, Map.of("institutionCode", "no-such-office")))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")));
    }

    @Test
    void coordinatorsKeepTheirOwnPeopleAndAuditorsSeeNoPersons() {
        var own = with(coordinator)
                .contentType(ContentType.JSON)
                .body(someone(city, Map.of("email", newCode("own") + "@example.org", "jobTitle", "Engineer")))
                .post("/v1/trainees");
        own.then().statusCode(201);
        var id = own.as(JsonBody.class).<String>at("id");
        with(coordinator)
                .contentType(ContentType.JSON)
                .body(someone(other, Map.of()))
                .post("/v1/trainees")
                .then()
                .statusCode(403)
                .body(json("code", equalTo("CITY_NOT_YOURS")));
        var foreign = post("/v1/trainees", someone(other, Map.of()))
                .as(JsonBody.class)
                .<String>at("id");
        with(coordinator).get("/v1/trainees/{id}", foreign).then().statusCode(404);
        with(coordinator).get("/v1/trainees/{id}", id).then().body(json("name", equalTo("Trainee One")));
        with(coordinator)
                .get("/v1/trainees")
                .then()
                .body(json("items.id", contains(id)))
                .body(json("items[0].name", nullValue()));
        with(coordinator)
                .get("/v1/trainees?expand=person&q=trainee one")
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].name", equalTo("Trainee One")));
        as("auditor")
                .get("/v1/trainees/{id}", id)
                .then()
                .body(json("name", nullValue()))
                .body(json("email", nullValue()));
        as("auditor").get("/v1/trainees?expand=person").then().statusCode(403);
        as("auditor").get("/v1/trainees?q=One").then().statusCode(403);
        as("auditor")
                .get("/v1/access-log?subjectId={id}", id)
                .then()
                .body(json("items.operation", hasItem("READ")))
                .body(json("items.subjectType", hasItem("TRAINEE")));
        as("organizer").get("/v1/trainees").then().statusCode(403);
    }

    @Test
    void whatIsSaidAnewNeedsTheVersionAndANewcomerWhoTookPartInNothingCanBeTakenAway() {
        var id =
                post("/v1/trainees", someone(city, Map.of())).as(JsonBody.class).<String>at("id");
        admin().contentType("application/merge-patch+json;charset=UTF-8")
                .body(Map.of("rank", "MANAGER"))
                .patch("/v1/trainees/{id}", id)
                .then()
                .statusCode(428);
        patch("/v1/trainees/" + id, Map.of("rank", "SENIOR_OFFICIAL", "nameLatin", "Trainee I"))
                .then()
                .statusCode(200)
                .body(json("rank", equalTo("SENIOR_OFFICIAL")))
                .body(json("version", equalTo(1)));
        patch("/v1/trainees/" + id, Map.of("externalKey", "X")).then().statusCode(400);
        admin().header("If-Match", "\"0\"")
                .delete("/v1/trainees/{id}", id)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"1\"")
                .delete("/v1/trainees/{id}", id)
                .then()
                .statusCode(204);
        admin().get("/v1/trainees/{id}", id).then().statusCode(404);
    }

    @Test
    void whatIsExportedForAReasonCanBeImportedAgainWithoutDoubles() {
        var dataset = newCode("dataset");
        var key = newCode("K");
        var file = "연수생키,이름,이메일,성별,도시코드,직급,직위\r\n" + key + ",연수생 하나," + key + "@example.org,여," + city
                + ",과장급 이상,과장\r\n" + key + "-2,,," + "," + city + ",STAFF,\r\n";
        var order = Map.of("type", "TRAINEES", "dataset", dataset, "mode", "UPSERT");
        imported(file.getBytes(Charset.forName("MS949")), order).then().body(json("result.inserted", equalTo(2)));
        admin().get("/v1/trainees.csv?dataset={dataset}", dataset)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        var exported = admin().header("Access-Reason", "Copy")
                .header("Accept-Language", "en")
                .get("/v1/trainees.csv?dataset={dataset}&sort=externalKey", dataset)
                .asByteArray();
        assertThat(new String(exported, UTF_8)).contains("연수생 하나", key + "@example.org");
        imported(exported, order)
                .then()
                .body(json("result.unchanged", equalTo(2)))
                .body(json("result.failed", equalTo(0)));
        imported(exported, Map.of("type", "TRAINEES", "dataset", dataset))
                .then()
                .body(json("errors.code", contains("DUPLICATE_CODE", "DUPLICATE_CODE")));
        imported(
                        ("externalKey,cityCode,rank,email\na," + city + ",STAFF,x-" + key + "@example.org\nb," + city
                                        + ",STAFF,X-" + key + "@EXAMPLE.org\nc,no-such-city,STAFF,\nd," + city
                                        + ",STAFF,"
                                        + key + "@example.org\n")
                                .getBytes(UTF_8),
                        Map.of("type", "TRAINEES", "dataset", dataset, "onError", "SKIP"))
                .then()
                .body(json("result.inserted", equalTo(1)))
                .body(json("errors.code", contains("DUPLICATE_ROW", "UNKNOWN_CITY", "DUPLICATE_TRAINEE")));
    }

    @Test
    void whatAFileDoesNotNameStaysAsItIs() {
        var institution = newCode("office");
        post(
                        "/v1/institutions",
                        Map.of("code", institution, "kind", "LOCAL_GOVERNMENT", "names", Map.of("en", "Office")))
                .then()
                .statusCode(201);
        var order = Map.of("type", "TRAINEES", "dataset", newCode("dataset"), "mode", "UPSERT");
        var whole = "externalKey,name,cityCode,institutionCode,rank\nK-1,Trainee One," + city + "," + institution
                + ",STAFF\n";
        imported(whole.getBytes(UTF_8), order).then().body(json("result.inserted", equalTo(1)));
        var moved = "externalKey,cityCode,rank\nK-1," + other + ",MANAGER\n";
        imported(moved.getBytes(UTF_8), order)
                .then()
                .body(json("errors", hasSize(0)))
                .body(json("result.updated", equalTo(1)));
        admin().queryParam("dataset", order.get("dataset"))
                .queryParam("expand", "person")
                .get("/v1/trainees")
                .then()
                .body(json("items[0].name", equalTo("Trainee One")))
                .body(json("items[0].cityCode", equalTo(other)))
                .body(json("items[0].institutionCode", equalTo(institution)))
                .body(json("items[0].rank", equalTo("MANAGER")));
        var elsewhere = "externalKey,cityCode,rank,institutionCode\nK-1," + other + ",MANAGER,no-such-office\n";
        imported(elsewhere.getBytes(UTF_8), order).then().body(json("errors.code", contains("UNKNOWN_REFERENCE")));
    }
}
