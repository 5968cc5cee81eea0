package org.cityexchange.training.enrolment;

import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;

/** A course run for Asia that is open, and trainees of a city of its own. */
final class Enrolling {

    private static final Map<String, ?> THIS_YEAR = Map.of("startsOn", "2026-01-05", "endsOn", "2099-12-31");

    private final String run;
    private final String city = newCode("enrolling");

    private Enrolling(String run) {
        this.run = run;
        createCity(city, "연수시").then().statusCode(201);
    }

    /** With so many seats on site. */
    static Enrolling onSite(int seats) {
        return as(Map.of(), Map.of("ON_SITE", seats));
    }

    /** With so many seats on site and online. */
    static Enrolling hybrid(int onSite, int online) {
        return as(Map.of("mode", "HYBRID"), Map.of("ON_SITE", onSite, "ONLINE", online));
    }

    private static Enrolling as(Map<String, ?> more, Map<String, Integer> seats) {
        var body = new HashMap<String, Object>(THIS_YEAR);
        body.putAll(more);
        var run = newRun(body);
        seats.forEach((channel, size) -> setSeats(run, channel, size).then().statusCode(200));
        become(run, "ANNOUNCED").then().statusCode(200);
        return new Enrolling(run);
    }

    String run() {
        return run;
    }

    String city() {
        return city;
    }

    /** Brings the run as far as that status. */
    void runTo(String status) {
        for (var to : List.of("NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED", "RUNNING")) {
            become(run, to).then().statusCode(200);
            if (to.equals(status)) {
                return;
            }
        }
    }

    /** A trainee without an address, of the city unless told; answers the id. */
    String trainee(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("name", "Trainee One", "cityCode", city, "rank", "STAFF"));
        body.putAll(more);
        return post("/v1/trainees", body)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** Invites as said. */
    Response enrol(Map<String, ?> body) {
        return post("/v1/course-runs/" + run + "/enrolments", body);
    }

    /** Somebody new, invited through that channel or waiting. */
    Held invited(String channel) {
        var receipt = enrol(Map.of("traineeId", trainee(Map.of()), "channel", channel));
        receipt.then().statusCode(201);
        return new Held(
                receipt.as(JsonBody.class).at("enrolment.id"),
                receipt.as(JsonBody.class).at("token"));
    }

    /** An enrolment and the secret of its holder. */
    record Held(String id, String token) {

        RequestSpecification holder() {
            return RestAssured.given().header("Enrolment-Token", token).contentType(ContentType.JSON);
        }

        Response become(String to) {
            return holder().body(Map.of("to", to)).post("/v1/enrolments/{id}/transitions", id);
        }

        Response byAdmin(String to) {
            return to(id, to);
        }

        String status() {
            return read(id).as(JsonBody.class).at("status");
        }
    }

    /** Brings an enrolment to a status as an administrator. */
    static Response to(String enrolment, String status) {
        return post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", status, "reason", "시험"));
    }

    /** An enrolment as an administrator sees it. */
    static Response read(String enrolment) {
        return admin().get("/v1/enrolments/{id}", enrolment);
    }

    /** How many seats of a channel are taken. */
    int taken(String channel) {
        return admin().get("/v1/course-runs/{run}/quotas", run)
                .as(JsonBody.class)
                .at("items.find { it.channel == '" + channel + "' }.taken");
    }
}
