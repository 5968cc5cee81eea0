package org.cityexchange.training.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Runs as calendars, search engines and spreadsheets read them. */
@TrainingTest
class CourseRunFormatsTest {

    private static String announcedRun() {
        var run = newRun(Map.of(
                "mode",
                "HYBRID",
                "target",
                Map.of("countries", List.of("VN", "EG")),
                "languages",
                List.of("en"),
                "timeZone",
                "Europe/Paris"));
        setSeats(run, "ON_SITE", 20).then().statusCode(200);
        setSeats(run, "ONLINE", 50).then().statusCode(200);
        var instructor = post("/v1/instructors", Map.of("name", "강사 하나", "nameLatin", "Instructor One"))
                .as(JsonBody.class)
                .<String>at("id");
        post(
                        "/v1/course-runs/" + run + "/class-sessions",
                        Map.of(
                                "kind",
                                "SITE_VISIT",
                                "title",
                                Map.of("ko", "교통정보센터 <견학>", "en", "Visit; to the centre"),
                                "startsAt",
                                "2027-05-11T10:00:00+02:00",
                                "endsAt",
                                "2027-05-11T12:00:00+02:00",
                                "place",
                                Map.of("ko", "센터", "en", "Centre"),
                                "instructors",
                                List.of(instructor)))
                .then()
                .statusCode(201);
        given().get("/v1/course-runs/{run}.ics", run).then().statusCode(404);
        given().get("/v1/course-runs/{run}.jsonld", run).then().statusCode(404);
        become(run, "ANNOUNCED").then().statusCode(200);
        return run;
    }

    @Test
    void aRunIsACalendarWithItsZoneAndItsClassSessions() {
        var run = announcedRun();
        var calendar = given().header("Accept-Language", "en")
                .get("/v1/course-runs/{run}.ics", run)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Content-Language", "en")
                .extract();
        assertThat(calendar.asString().replace("\r\n ", ""))
                .contains(
                        "TZID:Europe/Paris",
                        "DTSTART;VALUE=DATE:20270510",
                        "DTEND;VALUE=DATE:20270520",
                        "SUMMARY:Run " + run,
                        "DTSTART;TZID=Europe/Paris:20270511T100000",
                        "SUMMARY:Visit\\; to the centre",
                        "DESCRIPTION:Instructor One",
                        "LOCATION:Centre",
                        "STATUS:CONFIRMED");
        given().header("If-None-Match", calendar.header("ETag"))
                .header("Accept-Language", "en")
                .get("/v1/course-runs/{run}.ics", run)
                .then()
                .statusCode(304);
        become(run, "CANCELLED").then().statusCode(200);
        assertThat(given().get("/v1/course-runs/{run}.ics?lang=ko", run).asString())
                .contains("STATUS:CANCELLED", "강사 하나")
                .doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void aRunIsACourseInstanceForSearchEngines() {
        var run = announcedRun();
        var text = given().get("/v1/course-runs/{run}.jsonld?lang=en", run)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .extract()
                .asString();
        var thing = new JsonPath(text);
        assertThat(thing.getString("'@type'")).isEqualTo("CourseInstance");
        assertThat(thing.getString("courseMode")).isEqualTo("Blended");
        assertThat(thing.getString("startDate")).isEqualTo("2027-05-10");
        assertThat(thing.getString("about")).isEqualTo("Urban transport");
        assertThat(thing.getInt("maximumAttendeeCapacity")).isEqualTo(70);
        assertThat(thing.getList("audience.geographicArea.name")).containsExactly("Vietnam", "Egypt");
        assertThat(thing.getList("instructor.name")).containsExactly("Instructor One");
        assertThat(thing.getString("'@reverse'.hasCourseInstance.'@type'")).isEqualTo("Course");
        assertThat(given().get("/v1/course-runs/{run}.jsonld?lang=ko", run).asString())
                .contains("\"inLanguage\":[\"en\"]")
                .doesNotContain("<");
    }

    @Test
    void theListIsAFileToo() {
        var run = newRun(
                Map.of("languages", List.of("en", "ko"), "target", Map.of("continents", List.of("ASIA", "EUROPE"))));
        assertThat(given().queryParam("q", run).get("/v1/course-runs.csv").asString())
                .as("a draft")
                .doesNotContain(run);
        become(run, "ANNOUNCED").then().statusCode(200);
        assertThat(given().queryParam("q", run)
                        .header("Accept-Language", "ko")
                        .get("/v1/course-runs.csv")
                        .asString())
                .startsWith("\uFEFF코드,과정,주제")
                .contains(run, "2027-05-10,2027-05-19,Asia/Seoul,INVITED_ONSITE", "ASIA|EUROPE", "en|ko");
        given().queryParam("q", run).get("/v1/course-runs.xlsx").then().statusCode(200);
    }
}
