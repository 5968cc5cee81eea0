package org.cityexchange.training.completion;

import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.createCourse;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;

/** A run that goes on at the moment, with class sessions and people in it, made through the API for one test alone. */
public final class Taught {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final String course;
    private final String run;
    private final String city;
    private final List<String> sessions = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private Taught(String course, String run, String city) {
        this.course = course;
        this.run = run;
        this.city = city;
    }

    /** Somebody who takes part. */
    public record Person(String trainee, String enrolment, String token) {}

    /** A run under that rule with so many class sessions, and in it somebody of each of these names. */
    public static Taught of(Map<String, ?> rule, int sessions, String... names) {
        var host = newCode("host");
        post(
                        "/v1/institutions",
                        Map.of(
                                "code",
                                host,
                                "kind",
                                "TRAINING_INSTITUTE",
                                "names",
                                Map.of("ko", "시험 인재개발원", "en", "Test Institute")))
                .then()
                .statusCode(201);
        var course = newCode("course");
        createCourse(course, Map.of("completionRule", rule)).then().statusCode(201);
        var today = LocalDate.now(SEOUL);
        var run = newRun(Map.of(
                "course",
                course,
                "hostInstitution",
                host,
                "startsOn",
                today.minusDays(1).toString(),
                "endsOn",
                today.plusDays(10).toString()));
        var city = newCode("city");
        createCity(city, "시험시").then().statusCode(201);
        setSeats(run, "ON_SITE", 40).then().statusCode(200);
        for (var to : List.of("ANNOUNCED", "NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED")) {
            become(run, to).then().statusCode(200);
        }
        var taught = new Taught(course, run, city);
        for (int i = 0; i < sessions; i++) {
            taught.sessions.add(taught.newSession(today.minusDays(1), i));
        }
        for (var name : names) {
            taught.people.add(taught.newPerson(Map.of("name", name)));
        }
        become(run, "RUNNING").then().statusCode(200);
        return taught;
    }

    private String newSession(LocalDate day, int hour) {
        return post(
                        "/v1/course-runs/" + run + "/class-sessions",
                        Map.of(
                                "kind", "LECTURE",
                                "title", Map.of("ko", "수업", "en", "Lecture"),
                                "startsAt",
                                        day.atTime(9 + hour, 0)
                                                .atZone(SEOUL)
                                                .toInstant()
                                                .toString(),
                                "endsAt",
                                        day.atTime(9 + hour, 50)
                                                .atZone(SEOUL)
                                                .toInstant()
                                                .toString()))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private Person newPerson(Map<String, ?> known) {
        var body = new HashMap<String, Object>(Map.of("cityCode", city, "rank", "STAFF"));
        body.putAll(known);
        var trainee = post("/v1/trainees", body)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var receipt = post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", trainee))
                .then()
                .statusCode(201)
                .extract();
        var enrolment = receipt.as(JsonBody.class).<String>at("enrolment.id");
        for (var to : List.of("ACCEPTED", "CONFIRMED")) {
            post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", to))
                    .then()
                    .statusCode(200);
        }
        return new Person(trainee, enrolment, receipt.as(JsonBody.class).at("token"));
    }

    public String run() {
        return run;
    }

    public String course() {
        return course;
    }

    public String session(int index) {
        return sessions.get(index);
    }

    public Person person(int index) {
        return people.get(index);
    }

    /** Where the list of a class session is. */
    public String attendance(int session) {
        return "/v1/course-runs/" + run + "/class-sessions/" + sessions.get(session) + "/attendance";
    }

    /** Records that the people attended a class session like that, in their order. */
    public Response attended(int session, String... statuses) {
        var records = new ArrayList<Map<String, String>>();
        for (int i = 0; i < statuses.length; i++) {
            records.add(Map.of("enrolmentId", people.get(i).enrolment(), "status", statuses[i]));
        }
        return put(attendance(session), Map.of("records", records));
    }

    /** Decides about everybody by the rule. */
    public Response decided() {
        return admin().post("/v1/course-runs/{run}/completion-decisions", run);
    }

    /** Puts something in the place of what was read there with its present tag. */
    public static Response put(String path, Map<String, ?> body) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(path).header("ETag"))
                .body(body)
                .put(path);
    }
}
