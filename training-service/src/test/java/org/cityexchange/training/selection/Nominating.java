package org.cityexchange.training.selection;

import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.testing.JsonBody;

/** A run of its own that is open for nominations, and a city of its own with an institution and people. */
final class Nominating {

    private final String run;
    private final String city = newCode("nominating");
    private final String institution;
    private int nominated;

    private Nominating(String run) {
        this.run = run;
        createCity(city, "추천시").then().statusCode(201);
        institution = newInstitution(city);
    }

    /** For a run in Asia with so many seats on site. */
    static Nominating forSeats(int seats) {
        return in("ASIA", seats);
    }

    /** For a run for that continent, with so many seats on site. */
    static Nominating in(String continent, int seats) {
        var run = newRun(Map.of("target", Map.of("continents", List.of(continent))));
        setSeats(run, "ON_SITE", seats).then().statusCode(200);
        become(run, "ANNOUNCED").then().statusCode(200);
        become(run, "NOMINATION_OPEN").then().statusCode(200);
        return new Nominating(run);
    }

    static String newInstitution(String city) {
        var code = newCode("office");
        post(
                        "/v1/institutions",
                        Map.of(
                                "code",
                                code,
                                "kind",
                                "LOCAL_GOVERNMENT",
                                "names",
                                Map.of("ko", "시험 기관", "en", "Office " + code),
                                "city",
                                city))
                .then()
                .statusCode(201);
        return code;
    }

    String run() {
        return run;
    }

    String city() {
        return city;
    }

    String institution() {
        return institution;
    }

    /** A call of the coordinator of this city. */
    RequestSpecification coordinator() {
        return with(tokens().forCities("city-coordinator", city)).contentType(ContentType.JSON);
    }

    /** Somebody of this city and institution, as said; answers the id. */
    String trainee(Map<String, ?> more) {
        var key = newCode("tr");
        var body = new HashMap<String, Object>(Map.of(
                "externalKey",
                key,
                "name",
                "Trainee One",
                "email",
                key + "@example.org",
                "gender",
                "FEMALE",
                "cityCode",
                city,
                "institutionCode",
                institution,
                "rank",
                "STAFF"));
        body.putAll(more);
        return post("/v1/trainees", body)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** Nominates as that caller. */
    Response nominate(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON).body(body).post("/v1/course-runs/{run}/nominations", run);
    }

    /** A nomination that is screened, of somebody as said, in the next place; answers the id. */
    String screened(Map<String, ?> trainee) {
        var body = Map.of("traineeId", trainee(trainee), "institutionRank", ++nominated);
        var id = nominate(admin(), body)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        to(id, "SUBMITTED").then().statusCode(200);
        to(id, "SCREENED").then().statusCode(200);
        return id;
    }

    /** Brings a nomination to a status, for a reason. */
    static Response to(String nomination, String status) {
        return post("/v1/nominations/" + nomination + "/transitions", Map.of("to", status, "reason", "시험"));
    }

    static Response nomination(String id) {
        return admin().get("/v1/nominations/{id}", id);
    }

    /** Sets the rules over those that were read. */
    Response rule(List<Map<String, ?>> rules) {
        var path = "/v1/course-runs/" + run + "/composition-rules";
        return admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(path).header("ETag"))
                .body(Map.of("rules", rules))
                .put(path);
    }

    /** A dry run as said; answers the round. */
    Response dryRun(Map<String, ?> request) {
        return post("/v1/course-runs/" + run + "/selection-rounds", request);
    }

    /** Publishes a round, or brings it to another status. */
    Response round(String id, Map<String, ?> transition) {
        return admin().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(transition)
                .post("/v1/course-runs/{run}/selection-rounds/{id}/transitions", run, id);
    }

    Response callUp(String round) {
        return post(
                "/v1/course-runs/" + run + "/selection-rounds/" + round + "/call-ups", Map.of("channel", "ON_SITE"));
    }
}
