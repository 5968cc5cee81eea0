package org.cityexchange.training.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.newCourse;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

@TrainingTest
class ClassSessionApiTest {

    private static final int CALLERS = 16;

    private static String newInstructor() {
        var name = newCode("강사");
        return post("/v1/instructors", Map.of("name", name, "email", "instructor-00001@example.org"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static Map<String, Object> session(String startsAt, String endsAt, String... instructors) {
        return Map.of(
                "kind",
                "LECTURE",
                "title",
                Map.of("ko", "강의"),
                "startsAt",
                startsAt,
                "endsAt",
                endsAt,
                "instructors",
                List.of(instructors));
    }

    private static Response book(String run, String startsAt, String endsAt, String... instructors) {
        return post("/v1/course-runs/" + run + "/class-sessions", session(startsAt, endsAt, instructors));
    }

    @Test
    void nobodyTeachesInTwoPlacesAtOnce() {
        var someone = newInstructor();
        var one = newRun(Map.of());
        var other = newRun(Map.of());
        var first = book(one, "2027-05-11T10:00:00+09:00", "2027-05-11T12:00:00+09:00", newInstructor(), someone);
        first.then()
                .statusCode(201)
                .body(json("instructors", hasSize(2)))
                .body(json("instructors[1].id", equalTo(someone)))
                .body(json("instructors[1].email", nullValue()));
        book(other, "2027-05-11T11:00:00+09:00", "2027-05-11T13:00:00+09:00", someone)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("INSTRUCTOR_BUSY")))
                .body(json("errors[0].pointer", equalTo("/instructors/0")));
        // from one to the next without a break
        var second = book(other, "2027-05-11T12:00:00+09:00", "2027-05-11T13:00:00+09:00", someone);
        second.then().statusCode(201);
        var path = "/v1/course-runs/" + other + "/class-sessions/"
                + second.as(JsonBody.class).<String>at("id");
        patch(path, Map.of("startsAt", "2027-05-11T11:59:00+09:00"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("INSTRUCTOR_BUSY")));
        patch(path, Map.of("startsAt", "2027-05-11T11:59:00+09:00", "instructors", List.of()))
                .then()
                .statusCode(200)
                .body(json("instructors", hasSize(0)));
        admin().header("If-Match", "*")
                .delete("/v1/instructors/{id}", someone)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("IN_USE")));
        as("auditor")
                .get("/v1/instructors/{id}", someone)
                .then()
                .statusCode(200)
                .body(json("email", nullValue()));
        given().get("/v1/instructors/{id}", someone).then().statusCode(401);
    }

    @Test
    void ofManyWhoBookSomebodyAtOnceExactlyOneDoes() throws InterruptedException {
        var someone = newInstructor();
        var course = newCourse("URBAN_TRANSPORT");
        var runs = new ConcurrentLinkedQueue<>(IntStream.range(0, CALLERS)
                .mapToObj(i -> newRun(Map.of("course", course)))
                .toList());
        var answers = Parallel.times(
                CALLERS, () -> book(runs.remove(), "2027-05-12T09:00:00+09:00", "2027-05-12T10:00:00+09:00", someone));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsOnly("INSTRUCTOR_BUSY");
    }

    @Test
    void aPostponedRunLeavesItsInstructorsFreeAndComesBackWhenTheyAre() {
        var someone = newInstructor();
        var run = newRun(Map.of());
        become(run, "ANNOUNCED").then().statusCode(200);
        book(run, "2027-05-11T10:00:00+09:00", "2027-05-11T12:00:00+09:00", someone)
                .then()
                .statusCode(201);
        become(run, "POSTPONED").then().statusCode(200);
        var other = newRun(Map.of("startsOn", "2027-05-01", "endsOn", "2027-06-30"));
        book(other, "2027-05-11T10:00:00+09:00", "2027-05-11T12:00:00+09:00", someone)
                .then()
                .statusCode(201);
        var later = book(other, "2027-06-15T11:00:00+09:00", "2027-06-15T13:00:00+09:00", someone);
        later.then().statusCode(201);

        // 35 days later the lecture would fall into the other one's
        patch("/v1/course-runs/" + run, Map.of("startsOn", "2027-06-14", "endsOn", "2027-06-23"))
                .then()
                .statusCode(200);
        given().get("/v1/course-runs/{run}/class-sessions", run)
                .then()
                .body(json("items.startsAt", contains("2027-06-15T01:00:00Z")));
        given().get("/v1/course-runs/{run}/transitions", run)
                .then()
                .body(json("blocked.find { it.to == 'ANNOUNCED' }.code", equalTo("INSTRUCTOR_BUSY")));
        become(run, "ANNOUNCED").then().statusCode(409).body(json("code", equalTo("INSTRUCTOR_BUSY")));
        admin().header("If-Match", later.header("ETag"))
                .delete(later.header("Location"))
                .then()
                .statusCode(204);
        become(run, "ANNOUNCED").then().statusCode(200);
        book(other, "2027-06-15T11:00:00+09:00", "2027-06-15T13:00:00+09:00", someone)
                .then()
                .statusCode(409);
    }

    @Test
    void classSessionsLieWithinTheDaysOfTheirRunAndMoveWithThem() {
        var run = newRun(Map.of());
        book(run, "2027-05-09T23:59:00+09:00", "2027-05-10T01:00:00+09:00")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("OUTSIDE_COURSE_RUN")))
                .body(json("errors[0].pointer", equalTo("/startsAt")))
                .body(json("detail", equalTo("The run goes from 2027-05-10 to 2027-05-19")));
        book(run, "2027-05-12T10:00:00+09:00", "2027-05-12T10:00:00+09:00")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("INVALID_INTERVAL")));
        var someone = newInstructor();
        // one behind the other, so that moving by a day brings each to where the other was
        for (var day : List.of("18", "19")) {
            book(run, "2027-05-" + day + "T10:00:00+09:00", "2027-05-" + day + "T12:00:00+09:00", someone)
                    .then()
                    .statusCode(201);
        }
        patch("/v1/course-runs/" + run, Map.of("endsOn", "2027-05-18"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SESSIONS_OUTSIDE_RUN")));
        patch("/v1/course-runs/" + run, Map.of("startsOn", "2027-05-11", "endsOn", "2027-05-20"))
                .then()
                .statusCode(200);
        admin().get("/v1/course-runs/{run}/class-sessions", run)
                .then()
                .body(json("items.startsAt", contains("2027-05-19T01:00:00Z", "2027-05-20T01:00:00Z")));
        patch("/v1/course-runs/" + run, Map.of("timeZone", "Africa/Cairo"))
                .then()
                .statusCode(200);
        admin().get("/v1/course-runs/{run}/class-sessions", run)
                .then()
                .body(json("items.startsAt", contains("2027-05-19T07:00:00Z", "2027-05-20T07:00:00Z")));
    }

    @Test
    void modulesStandInOneOrderWhateverIsMoved() throws InterruptedException {
        var run = newRun(Map.of());
        var modules = "/v1/course-runs/" + run + "/modules";
        Parallel.times(
                8, () -> post(modules, Map.of("title", Map.of("ko", "모듈"))).statusCode());
        admin().get(modules).then().body(json("items.ordinal", contains(1, 2, 3, 4, 5, 6, 7, 8)));
        var last = admin().get(modules).as(JsonBody.class).<String>at("items[7].id");
        var second = admin().get(modules).as(JsonBody.class).<String>at("items[1].id");
        patch(modules + "/" + last, Map.of("ordinal", 2, "title", Map.of("en", "Moved")))
                .then()
                .statusCode(200)
                .body(json("ordinal", equalTo(2)))
                .body(json("title.ko", equalTo("모듈")));
        admin().get(modules + "/" + second).then().body(json("ordinal", equalTo(3)));
        var held = new HashMap<>(session("2027-05-12T10:00:00+09:00", "2027-05-12T11:00:00+09:00"));
        held.put("module", last);
        var path = post("/v1/course-runs/" + run + "/class-sessions", held)
                .then()
                .statusCode(201)
                .body(json("module", equalTo(last)))
                .extract()
                .header("Location");
        admin().header("If-Match", "*").delete(modules + "/" + last).then().statusCode(204);
        admin().get(modules).then().body(json("items.ordinal", contains(1, 2, 3, 4, 5, 6, 7)));
        admin().get(path).then().statusCode(200).body(json("module", nullValue()));
        held.put("module", second);
        post("/v1/course-runs/" + newRun(Map.of()) + "/class-sessions", held)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/module")));
        given().get(modules).then().statusCode(404);
    }
}
