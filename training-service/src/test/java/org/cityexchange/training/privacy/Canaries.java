package org.cityexchange.training.privacy;

import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.createCourse;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.outcome.Reporting;

/** Somebody who left traces in every personal field there is, each of them with a word that stands nowhere else. */
final class Canaries {

    final String word = "canary" + UUID.randomUUID().toString().substring(24);
    final String email = word + "@example.org";
    final String city = newCode("erasure");
    final String key = "TR-" + word.substring(6);

    private final String institution = newCode("host");
    private String trainee;
    private String enrolment;
    private String run;
    private String credential;
    private String plan;

    String trainee() {
        return trainee;
    }

    String run() {
        return run;
    }

    String credential() {
        return credential;
    }

    /** The ids by which rows are known to be theirs. */
    List<String> ids() {
        return List.of(trainee, enrolment, plan);
    }

    /** A trainee who left words in every field there is, is called that in the exchange, and has a certificate. */
    void plant(String ref) {
        createCity(city, "시험시").then().statusCode(201);
        post(
                        "/v1/institutions",
                        Map.of(
                                "code",
                                institution,
                                "kind",
                                "TRAINING_INSTITUTE",
                                "names",
                                Map.of("ko", "시험 인재개발원", "en", "Test Institute"),
                                "contact",
                                Map.of("email", email, "phone", "+82 2 0000 0000")))
                .then()
                .statusCode(201);
        trainee = post(
                        "/v1/trainees",
                        Map.of(
                                "externalKey",
                                key,
                                "name",
                                word + " name",
                                "nameLatin",
                                word + " latin",
                                "email",
                                email,
                                "gender",
                                "FEMALE",
                                "jobTitle",
                                word + " title",
                                "cityCode",
                                city,
                                "institutionCode",
                                institution,
                                "rank",
                                "MANAGER"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var course = newCode("course");
        createCourse(course, Map.of("completionRule", Map.of("minimumAttendanceRate", 0)))
                .then()
                .statusCode(201);
        run = newRun(Map.of(
                "course",
                course,
                "hostInstitution",
                institution,
                "startsOn",
                today.minusDays(1).toString(),
                "endsOn",
                today.plusDays(10).toString()));
        setSeats(run, "ON_SITE", 5).then().statusCode(200);
        teach(run, today);
        become(run, "ANNOUNCED").then().statusCode(200);
        become(run, "NOMINATION_OPEN").then().statusCode(200);
        post(
                        "/v1/course-runs/" + run + "/nominations",
                        Map.of(
                                "traineeId",
                                trainee,
                                "institutionRank",
                                1,
                                "motivation",
                                "Because " + word + " excels",
                                "documents",
                                List.of(Map.of(
                                        "kind",
                                        "CURRICULUM_VITAE",
                                        "fileName",
                                        word + ".pdf",
                                        "mediaType",
                                        "application/pdf",
                                        "size",
                                        1,
                                        "sha256",
                                        "0".repeat(64)))))
                .then()
                .statusCode(201);
        become(run, "NOMINATION_CLOSED").then().statusCode(200);
        become(run, "CONFIRMED").then().statusCode(200);
        enrolment = post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", trainee))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("enrolment.id");
        for (var to : List.of("ACCEPTED", "CONFIRMED")) {
            post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", to, "reason", "as " + word + " wished"))
                    .then()
                    .statusCode(200);
        }
        var logistics = "/v1/enrolments/" + enrolment + "/logistics";
        admin().contentType(ContentType.JSON)
                .header("If-Match", admin().get(logistics).header("ETag"))
                .body(Map.of("note", word))
                .put(logistics)
                .then()
                .statusCode(200);
        become(run, "RUNNING").then().statusCode(200);
        admin().post("/v1/course-runs/{run}/completion-decisions", run).then().body(json("completed", equalTo(1)));
        var certificate = post("/v1/certificates", Map.of("enrolmentId", enrolment))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        credential = admin().get("/v1/certificates/{id}.jwt", certificate)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        beAnAlumnus();
        bringSomethingAbout();
        speak(ref);
        leaveReasons();
        beWrittenTo();
    }

    private void teach(String run, LocalDate today) {
        var instructor = post(
                        "/v1/instructors",
                        Map.of(
                                "name",
                                word + " teacher",
                                "nameLatin",
                                word + " docent",
                                "email",
                                email,
                                "affiliation",
                                Map.of("en", word + " office"),
                                "jobTitle",
                                Map.of("en", word + " title")))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var begin = today.atTime(9, 0).atZone(ZoneId.of("Asia/Seoul")).toInstant();
        post(
                        "/v1/course-runs/" + run + "/class-sessions",
                        Map.of(
                                "kind", "LECTURE",
                                "title", Map.of("ko", "수업", "en", "Lecture by " + word + " teacher"),
                                "description", Map.of("en", word + " docent says more"),
                                "startsAt", begin.toString(),
                                "endsAt", begin.plus(1, ChronoUnit.HOURS).toString(),
                                "instructors", List.of(instructor)))
                .then()
                .statusCode(201);
    }

    /** Was known under another entry, has agreed to something and thought better of it, and plans something. */
    private void beAnAlumnus() {
        var other = post("/v1/trainees", Map.of("cityCode", city, "rank", "STAFF"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        post("/v1/trainee-merges", Map.of("from", other, "into", trainee, "reason", word + " moved"))
                .then()
                .statusCode(201);
        var consents = "/v1/alumni/" + trainee + "/consents";
        var consent = post(consents, Map.of("kind", "FORUM", "textVersion", "1"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        post(consents + "/" + consent + "/transitions", Map.of("to", "WITHDRAWN"))
                .then()
                .statusCode(200);
        post("/v1/alumni/" + trainee + "/tokens", Map.of()).then().statusCode(201);
        var measures = List.of(Map.of("indicator", word + " counts", "target", 5));
        plan = post("/v1/action-plans", Map.of("enrolmentId", enrolment, "problem", word, "measures", measures))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
        for (var to : List.of("SUBMITTED", "APPROVED")) {
            post("/v1/action-plans/" + plan + "/transitions", Map.of("to", to, "reason", word))
                    .then()
                    .statusCode(200);
        }
    }

    private void bringSomethingAbout() {
        var words = Map.of("en", word + " name did it");
        new Reporting()
                .reported(Map.of(
                        "trainees",
                        List.of(trainee),
                        "description",
                        words,
                        "contribution",
                        words,
                        "significance",
                        words));
    }

    /** Had a talk at a forum. */
    private void speak(String ref) {
        var talk = Records.json(
                GoldenSamples.of(EventType.CONTRIBUTION_PUBLISHED).get(0).json());
        talk.put("occurredAt", Instant.now().minusSeconds(60).toString());
        var id = UUID.randomUUID();
        ((ObjectNode) talk.get("contribution"))
                .put("contributionId", id.toString())
                .putArray("personRefs")
                .add(ref);
        Records.send(EventType.CONTRIBUTION_PUBLISHED, UUID.randomUUID(), id, 1, talk);
        await().until(() -> admin().queryParam("personRef", ref)
                .get("/v1/engagements")
                .as(JsonBody.class)
                .<List<String>>at("items.kind")
                .contains("FORUM_SPOKE"));
    }

    /** What is written down about them on the rarer ways through their course. */
    private void leaveReasons() {
        change("update completion_decision set reason = ? where enrolment_id = cast(? as uuid)", word, enrolment);
        change("update certificate set status_reason = ? where enrolment_id = cast(? as uuid)", word, enrolment);
        change(
                "update enrolment set status_reason = ?, target_override = ? where id = cast(? as uuid)",
                word,
                word,
                enrolment);
        change(
                "update nomination set status_reason = ?, target_override = ? where trainee_id = cast(? as uuid)",
                word,
                word,
                trainee);
        change("update trainee_merge set undo_reason = ? where into_id = cast(? as uuid)", word, trainee);
        change(
                "update action_plan_follow_up set note = ?, token_hash = sha256(convert_to(cast(id as text), 'UTF8'))"
                        + " where action_plan_id = cast(? as uuid)",
                word,
                plan);
    }

    /** A mail is still to go to them, and the report of an import quotes their address. */
    private void beWrittenTo() {
        change(
                "insert into mail (id, kind, about, content, status, attempts, next_attempt_at, created_at)"
                        + " select gen_random_uuid(), 'REMINDER', cast(? as uuid), jsonb_build_object('to', cast(? as text),"
                        + " 'letter', jsonb_build_object('language', 'en', 'subject', cast(? as text), 'paragraphs',"
                        + " jsonb_build_array(cast(? as text))), 'attachments', jsonb_build_array()),"
                        + " 'QUEUED', 1, now() + interval '1 day', now()",
                enrolment,
                email,
                word,
                word);
        var file = "externalKey,name,email,cityCode,rank\r\n%s-9,%s name,%s,%s,MANAGER\r\n"
                .formatted(key, word, email, city);
        imported(file.getBytes(StandardCharsets.UTF_8), Map.of("type", "TRAINEES", "onError", "SKIP"))
                .then()
                .body(json("result.failed", equalTo(1)));
    }

    /** Changes rows as only time, or a longer story, would. */
    private static void change(String sql, Object... parameters) {
        var database = SharedStack.connect().training();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() == 0) {
                throw new AssertionError("nothing there to be changed: " + sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
