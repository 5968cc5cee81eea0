package org.cityexchange.training.course;

import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.newCode;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Courses and runs made through the API that belong to one test alone. */
public final class Catalogue {

    private Catalogue() {}

    /** A course of its own about that topic; answers its code. */
    public static String newCourse(String topic) {
        var code = newCode("course");
        createCourse(code, Map.of("primaryTopic", topic)).then().statusCode(201);
        return code;
    }

    /** A course with that code, about urban transport unless told. */
    public static Response createCourse(String code, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "title",
                Map.of("ko", "시험 과정", "en", "Course " + code),
                "primaryTopic",
                "URBAN_TRANSPORT"));
        body.putAll(more);
        return post("/v1/courses", body);
    }

    /** A draft of its own, for Asia and on site from 10 to 19 May 2027 unless told; answers its code. */
    public static String newRun(Map<String, ?> more) {
        var code = newCode("run");
        createRun(code, more).then().statusCode(201);
        return code;
    }

    /** A draft with that code, as said; its course is new unless told. */
    public static Response createRun(String code, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "title",
                Map.of("ko", "시험 회차", "en", "Run " + code),
                "startsOn",
                "2027-05-10",
                "endsOn",
                "2027-05-19",
                "timeZone",
                "Asia/Seoul",
                "mode",
                "INVITED_ONSITE",
                "target",
                Map.of("continents", List.of("ASIA"))));
        body.putAll(more);
        if (!body.containsKey("course")) {
            body.put("course", newCourse("URBAN_TRANSPORT"));
        }
        return post("/v1/course-runs", body);
    }

    /** A run of the past that has gone through its statuses as far as that one. */
    public static String newRunThatIs(String status, Map<String, ?> more) {
        var all = new HashMap<String, Object>(Map.of("startsOn", "2024-05-06", "endsOn", "2024-05-10"));
        all.putAll(more);
        var code = newRun(all);
        setSeats(code, "ON_SITE", 20).then().statusCode(200);
        for (var to : List.of(
                "ANNOUNCED", "NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED", "RUNNING", "FINISHED", "CLOSED")) {
            become(code, to).then().statusCode(200);
            if (to.equals(status)) {
                return code;
            }
        }
        throw new AssertionError("no such status on the way: " + status);
    }

    /** Brings a run to another status. */
    public static Response become(String run, String to) {
        return post("/v1/course-runs/" + run + "/transitions", Map.of("to", to, "reason", "시험"));
    }

    /** Sets the seats of one channel. */
    public static Response setSeats(String run, String channel, int size) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("items", List.of(Map.of("channel", channel, "size", size))))
                .put("/v1/course-runs/{run}/quotas", run);
    }

    /** Changes something that was read with its present tag. */
    public static Response patch(String path, Map<String, ?> patch) {
        return admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", admin().get(path).header("ETag"))
                .body(patch)
                .patch(path);
    }

    /** Posts as the one who runs courses. */
    public static Response post(String path, Map<String, ?> body) {
        return admin().contentType(ContentType.JSON).body(body).post(path);
    }
}
