package org.cityexchange.training.alumni;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Records;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** The directory of alumni: who sees whom, and what alumni agree to. */
@TrainingTest
class AlumniApiTest {

    @Inject
    PersonRefs personRefs;

    private static Response agree(RequestSpecification as, String trainee, String kind) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "textVersion", "1"))
                .post("/v1/alumni/{trainee}/consents", trainee);
    }

    private static Response withdraw(RequestSpecification as, String trainee, String consent) {
        return as.contentType(ContentType.JSON)
                .body(Map.of("to", "WITHDRAWN"))
                .post("/v1/alumni/{trainee}/consents/{consent}/transitions", trainee, consent);
    }

    @Test
    void organizersSeeWhoAgreesForAsLongAsTheyDoAndNeverAnAddress() {
        var graduates = Graduates.of(3);
        var organizer = as("organizer");
        organizer.get("/v1/alumni?city={city}", graduates.city()).then().body(json("items", empty()));
        var consent = agree(admin(), graduates.trainee(1), "DIRECTORY")
                .then()
                .statusCode(201)
                .body(json("givenThrough", equalTo("PAPER")))
                .body(json("givenBy", notNullValue()))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        agree(admin(), graduates.trainee(1), "DIRECTORY")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("CONSENT_GIVEN")));
        admin().contentType(ContentType.JSON)
                .body(Map.of("kind", "CONTACT", "textVersion", "0"))
                .post("/v1/alumni/{trainee}/consents", graduates.trainee(1))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_CONSENT")));
        as("organizer")
                .get("/v1/alumni?city={city}", graduates.city())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("items.traineeId", contains(graduates.trainee(1))))
                .body(json("items[0].name", equalTo("Trainee No 1")))
                .body(json("items[0].email", nullValue()))
                .body(json("items[0].courses.courseRun", contains(graduates.run())));
        as("organizer").get("/v1/alumni/{id}", graduates.trainee(0)).then().statusCode(404);
        as("organizer")
                .get("/v1/alumni/{id}/engagements", graduates.trainee(0))
                .then()
                .statusCode(404);
        as("organizer").get("/v1/alumni/{id}", graduates.trainee(1)).then().body(json("email", nullValue()));
        as("organizer").get("/v1/alumni.csv").then().statusCode(403);
        withdraw(admin(), graduates.trainee(1), consent)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("WITHDRAWN")));
        as("organizer").get("/v1/alumni?city={city}", graduates.city()).then().body(json("items", empty()));
        as("organizer").get("/v1/alumni/{id}", graduates.trainee(1)).then().statusCode(404);
        withdraw(admin(), graduates.trainee(1), consent)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ILLEGAL_TRANSITION")));
    }

    @Test
    void coordinatorsSeeTheirOwnPeopleAuditorsNoPersonsAndWhoeverLookedIsNoted() {
        var graduates = Graduates.of(2);
        var coordinator = tokens().forCities("city-coordinator", graduates.city());
        with(coordinator)
                .get("/v1/alumni")
                .then()
                .body(json("items.traineeId", contains(graduates.trainee(0), graduates.trainee(1))))
                .body(json("items.email", contains(graduates.address(0), graduates.address(1))));
        with(tokens().forCities("city-coordinator", "delhi-in"))
                .get("/v1/alumni/{id}", graduates.trainee(0))
                .then()
                .statusCode(404);
        with(coordinator)
                .get("/v1/alumni/{id}", graduates.trainee(0))
                .then()
                .body(json("name", equalTo("Trainee No 0")));
        as("auditor")
                .get("/v1/access-log?subjectType=ALUMNUS&subjectId={id}", graduates.trainee(0))
                .then()
                .body(json("items.operation", contains("READ")));
        as("auditor")
                .get("/v1/alumni?city={city}", graduates.city())
                .then()
                .body(json("items", hasSize(2)))
                .body(json("items.name", everyItem(nullValue())))
                .body(json("items.email", everyItem(nullValue())));
        as("auditor").get("/v1/alumni?q=trainee").then().statusCode(403);
        as("gate-staff").get("/v1/alumni").then().statusCode(403);
        given().get("/v1/alumni").then().statusCode(401);

        admin().get("/v1/alumni?city={city}&q=NO 1", graduates.city())
                .then()
                .body(json("items.traineeId", contains(graduates.trainee(1))));
        for (var found : List.of(
                "topic=URBAN_TRANSPORT", "year=2024", "country=VN", "continent=ASIA", "courseRun=" + graduates.run())) {
            admin().get("/v1/alumni?city=" + graduates.city() + "&" + found)
                    .then()
                    .body(json("items", hasSize(2)));
        }
        for (var missed : List.of(
                "topic=OTHER", "year=2023", "country=IN", "continent=EUROPE", "courseRun=none", "consent=FORUM")) {
            admin().get("/v1/alumni?city=" + graduates.city() + "&" + missed)
                    .then()
                    .body(json("items", empty()));
        }
        with(coordinator).get("/v1/alumni.csv").then().statusCode(422).body(json("code", equalTo("REASON_REQUIRED")));
        with(coordinator)
                .header("Access-Reason", "Newsletter")
                .header("Accept-Language", "en")
                .get("/v1/alumni.csv")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Trainee No 1"), containsString(graduates.run())));
    }

    @Test
    void anAlumnusSaysSoWithASecretThatEndsWithTheNextOne() throws InterruptedException {
        var graduates = Graduates.of(1);
        var trainee = graduates.trainee(0);
        post("/v1/alumni/" + trainee + "/tokens", Map.of())
                .then()
                .statusCode(201)
                .body(json("token", nullValue()));
        as("operator")
                .get("/v1/mails?about={id}", trainee)
                .then()
                .body(json("items.kind", contains("ALUMNUS_CONSENTS")));
        var anonymous = post("/v1/trainees", Map.of("cityCode", graduates.city(), "rank", "STAFF"))
                .as(JsonBody.class)
                .<String>at("id");
        post("/v1/alumni/" + anonymous + "/tokens", Map.of()).then().statusCode(404);
        // without an address the secret is shown, once
        var second = Graduates.of(1);
        var etag = admin().get("/v1/trainees/{id}", second.trainee(0)).header("ETag");
        admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", etag)
                .body("{\"email\": null}")
                .patch("/v1/trainees/{id}", second.trainee(0))
                .then()
                .statusCode(200);
        var old = post("/v1/alumni/" + second.trainee(0) + "/tokens", Map.of())
                .as(JsonBody.class)
                .<String>at("token");
        var token = post("/v1/alumni/" + second.trainee(0) + "/tokens", Map.of())
                .as(JsonBody.class)
                .<String>at("token");
        agree(given().header("Alumnus-Token", old), second.trainee(0), "FORUM")
                .then()
                .statusCode(404);
        agree(given().header("Alumnus-Token", token), trainee, "FORUM").then().statusCode(404);
        var answers = Parallel.times(
                6,
                () -> agree(given().header("Alumnus-Token", token), second.trainee(0), "FORUM")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        var consents = given().header("Alumnus-Token", token).get("/v1/alumni/{id}/consents", second.trainee(0));
        consents.then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].givenThrough", equalTo("LINK")))
                .body(json("items[0].givenBy", nullValue()));
        withdraw(
                        given().header("Alumnus-Token", token),
                        second.trainee(0),
                        consents.as(JsonBody.class).at("items[0].id"))
                .then()
                .statusCode(200)
                .body(json("withdrawnThrough", equalTo("LINK")));
        given().get("/v1/alumni/{id}/consents", second.trainee(0)).then().statusCode(404);
        given().get("/v1/alumni-consent-texts")
                .then()
                .statusCode(200)
                .body(json("items.kind", contains("DIRECTORY", "FORUM", "CONTACT")))
                .body(json("items[0].text.ko", containsString("동의")));
    }

    @Test
    void networksCountWhomTheCallerSeesAndWhoseHistoryTheyTell() {
        var graduates = Graduates.of(3);
        agree(admin(), graduates.trainee(2), "DIRECTORY").then().statusCode(201);
        var run = "course-run:" + graduates.run();
        assertThat(members(admin(), "COURSE_RUN", run)).isEqualTo(3);
        assertThat(members(as("organizer"), "COURSE_RUN", run)).isEqualTo(1);
        assertThat(members(admin(), "CITY", "city:" + graduates.city())).isEqualTo(3);
        var coordinator = with(tokens().forCities("city-coordinator", graduates.city()));
        assertThat(members(coordinator, "TOPIC", "topic:URBAN_TRANSPORT")).isEqualTo(3);
        assertThat(members(
                        with(tokens().forCities("city-coordinator", graduates.city())), "CONTINENT", "continent:ASIA"))
                .isEqualTo(3);
        assertThat(members(with(tokens().forCities("city-coordinator", graduates.city())), "COUNTRY", "country:VN"))
                .isEqualTo(3);
        admin().get("/v1/alumni-networks/{network}/members", run)
                .then()
                .body(json(
                        "items.traineeId", contains(graduates.trainee(0), graduates.trainee(1), graduates.trainee(2))));
        as("organizer")
                .get("/v1/alumni-networks/{network}/members", run)
                .then()
                .body(json("items.traineeId", contains(graduates.trainee(2))));
        admin().get("/v1/alumni-networks/{network}/members", "planet:EARTH")
                .then()
                .statusCode(404);
        admin().get("/v1/alumni-networks").then().statusCode(422);
    }

    private static int members(RequestSpecification as, String kind, String network) {
        var networks = as.get("/v1/alumni-networks?limit=100&kind=" + kind);
        networks.then().statusCode(200);
        var counted = networks.as(JsonBody.class).<Integer>at("items.find { it.id == '" + network + "' }?.members");
        return counted == null ? 0 : counted;
    }

    @Test
    void aHistoryIsToldFromAllItsSourcesInTheOrderOfTimePageByPage() {
        var graduates = Graduates.of(1);
        var person = personRefs.of(graduates.address(0));
        var event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            var registration = UUID.randomUUID();
            Records.send(
                    EventType.REGISTRATION_CONFIRMED,
                    UUID.randomUUID(),
                    registration,
                    1,
                    Records.json(GoldenSamples.of(EventType.REGISTRATION_CONFIRMED)
                                    .get(0)
                                    .json())
                            .put("registrationId", registration.toString())
                            .put("eventId", event.toString())
                            .put("occurredAt", "2025-0" + (i + 1) + "-01T00:00:00Z")
                            .put("personRef", person));
        }
        var path = "/v1/alumni/" + graduates.trainee(0) + "/engagements";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin().get(path).as(JsonBody.class).at("items.size()"), equalTo(4));
        var times = new ArrayList<String>();
        var next = path + "?limit=3";
        while (next != null) {
            var page = admin().get(next);
            page.then().statusCode(200).body(json("items", not(empty())));
            times.addAll(page.as(JsonBody.class).<List<String>>at("items.occurredAt"));
            next = page.as(JsonBody.class).at("page.next");
        }
        assertThat(times)
                .containsExactly(
                        "2025-03-01T00:00:00Z", "2025-02-01T00:00:00Z", "2025-01-01T00:00:00Z", "2024-05-09T15:00:00Z");
        admin().get(path)
                .then()
                .body(json("items[3].kind", equalTo("COURSE_COMPLETED")))
                .body(json("items[3].href", equalTo("/v1/course-runs/" + graduates.run())))
                .body(json("items[3].title.ko", notNullValue()))
                .body(json("items.kind", hasItem("FORUM_REGISTERED")));
        admin().get(path + "?sort=occurredAt").then().statusCode(400);
    }

    @Test
    void theDirectoryCostsTheSameNumberOfStatementsForOneAndForMany() {
        var one = statements(Graduates.of(1));
        assertThat(statements(Graduates.of(12))).isEqualTo(one);
    }

    private static int statements(Graduates graduates) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        admin().header("traceparent", "00-" + trace + "-0102030405060708-01")
                .get("/v1/alumni?city={city}&limit=50", graduates.city())
                .then()
                .statusCode(200);
        return Statements.of(trace);
    }
}
