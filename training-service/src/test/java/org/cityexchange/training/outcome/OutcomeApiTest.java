package org.cityexchange.training.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.alumni.EngagementHistorySource;
import org.cityexchange.training.alumni.HistoryEntry;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class OutcomeApiTest {

    @Inject
    OutcomeHistory history;

    @Inject
    OutcomePersonalData personalData;

    private Reporting reporting;

    @BeforeEach
    void somebodyWhoReports() {
        reporting = new Reporting();
    }

    private static String coordinator(String city) {
        return tokens().token("city-coordinator", "coordinator-" + city, List.of(), List.of(city));
    }

    private Response trainee(String city) {
        return post("/v1/trainees", Map.of("name", "Trainee One", "cityCode", city, "rank", "STAFF"));
    }

    @Test
    void anAdministratorEntersChangesReportsAndRetractsWhatTheWorldThenSees() {
        var run = newRunThatIs("FINISHED", Map.of());
        var trainee = trainee(reporting.city()).as(JsonBody.class).<String>at("id");
        var code = newCode("outcome");
        var id = reporting.drafted(
                Map.of("code", code, "courseRuns", List.of(run), "trainees", List.of(trainee), "level", "OUTCOME"));
        given().get("/v1/outcomes/{code}", code).then().statusCode(404);
        admin().get("/v1/outcomes/{code}", code)
                .then()
                .header("ETag", equalTo("\"0;staff;city=" + reporting.city() + "\""))
                .body(json("trainees", contains(trainee)))
                .body(json("certainty", equalTo("CLEAR")))
                .body(json("allowedTransitions", contains("REPORTED")));
        patch("/v1/outcomes/" + code, Map.of("description", Map.of("ko", "찾을 " + code), "stage", "IMPROVED"))
                .then()
                .statusCode(200)
                .body(json("title.ko", containsString("도입 사례")))
                .body(json("stage", equalTo("IMPROVED")));
        patch("/v1/outcomes/" + code, Map.of("code", "another"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("FIELD_IMMUTABLE")));
        patch("/v1/outcomes/" + code, Map.of("certainty", "UNCLEAR"))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/uncertainty")));
        post("/v1/outcomes", reporting.adoption(Map.of("code", code)))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_CODE")));

        Reporting.become(id, "REPORTED").then().statusCode(200).body(json("status", equalTo("REPORTED")));
        given().get("/v1/outcomes/{code}", code)
                .then()
                .statusCode(200)
                .body(json("id", equalTo(id)))
                .body(json("courseRuns", contains(run)))
                .body(json("trainees", nullValue()))
                .body(json("reporters", nullValue()))
                .body(json("allowedTransitions", nullValue()));
        for (var found : List.of(
                "q=찾을 " + code,
                "city=" + reporting.city(),
                "policy=" + reporting.policy(),
                "courseRun=" + run,
                "policy=" + reporting.policy() + "&stage=IMPROVED&relation=BENCHMARKED&kind=POLICY_ADOPTION",
                "country=VN&policy=" + reporting.policy() + "&status=REPORTED&level=OUTCOME")) {
            given().get("/v1/outcomes?" + found).then().statusCode(200).body(json("items.id", contains(id)));
        }
        given().get("/v1/outcomes?country=FR&policy=" + reporting.policy())
                .then()
                .body(json("items", empty()));
        given().get("/v1/outcomes?year=2019&policy=" + reporting.policy())
                .then()
                .body(json("items", empty()));
        given().get("/v1/outcomes.csv?policy=" + reporting.policy())
                .then()
                .statusCode(200)
                .body(containsString(code))
                .body(containsString("기록된도시"))
                .body(not(containsString(trainee)));
        assertTheWorkbookSaysTheSame(id, code);
        admin().header("If-Match", "*")
                .delete("/v1/policies/{code}", reporting.policy())
                .then()
                .statusCode(409);
        admin().header("If-Match", "*")
                .delete("/v1/trainees/{id}", trainee)
                .then()
                .statusCode(409);
        admin().header("If-Match", "*").delete("/v1/outcomes/{id}", id).then().statusCode(409);

        post("/v1/outcomes/" + id + "/transitions", Map.of("to", "RETRACTED"))
                .then()
                .statusCode(422)
                .body(json("code", equalTo("REASON_REQUIRED")));
        Reporting.shownBy(id, "PARTNER");
        Reporting.become(id, "RETRACTED").then().statusCode(200).body(json("title.ko", containsString("도입")));
        given().get("/v1/outcomes/{code}", code)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("RETRACTED")))
                .body(json("title", nullValue()))
                .body(json("policies", empty()))
                .body(json("relation", nullValue()));
        given().get("/v1/outcomes/{id}/evidence", id).then().body(json("items", empty()));
        given().get("/v1/outcomes?city=" + reporting.city()).then().body(json("items.id", contains(id)));
        given().get("/v1/outcomes?policy=" + reporting.policy()).then().body(json("items", empty()));
        as("auditor").get("/v1/outcomes?policy=" + reporting.policy()).then().body(json("items.id", contains(id)));
        as("auditor")
                .get("/v1/outcomes/{id}/status-changes", id)
                .then()
                .body(json("items.to", contains("REPORTED", "RETRACTED")))
                .body(json("items[1].reason", equalTo("시험")))
                .body(json("items[1].role", equalTo("training-admin")));
        given().get("/v1/outcomes/{id}/status-changes", id).then().statusCode(401);
    }

    /** A heading and the one outcome of the policy. */
    private void assertTheWorkbookSaysTheSame(String id, String code) {
        var bytes = given().header("Accept-Language", "en")
                .get("/v1/outcomes.xlsx?policy=" + reporting.policy())
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(cells(rows.get(0)))
                    .startsWith("Id", "Code", "Kind", "City")
                    .contains("Stage", "Status");
            assertThat(cells(rows.get(1)))
                    .startsWith(id, code, "POLICY_ADOPTION", reporting.city())
                    .contains("IMPROVED", "REPORTED", reporting.policy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    @Test
    void whatAnOutcomeRefersToIsThereAndHasHappened() {
        var run = newRun(Map.of());
        refused(Map.of("city", "no-such-city"), "UNKNOWN_CITY", "/city");
        refused(Map.of("institution", "no-such"), "UNKNOWN_REFERENCE", "/institution");
        refused(Map.of("reportingInstitution", "no-such"), "UNKNOWN_REFERENCE", "/reportingInstitution");
        refused(Map.of("policies", List.of(reporting.policy(), "NO_SUCH")), "UNKNOWN_REFERENCE", "/policies/1");
        refused(Map.of("courseRuns", List.of(run)), "UNKNOWN_REFERENCE", "/courseRuns/0");
        refused(Map.of("trainees", List.of(UUID.randomUUID())), "UNKNOWN_REFERENCE", "/trainees/0");
        refused(Map.of("occurredOn", "2019-03-01", "occurredOnPrecision", "YEAR"), "INVALID_VALUE", "/occurredOn");
        var announced = newRunThatIs("ANNOUNCED", Map.of());
        refused(Map.of("courseRuns", List.of(announced)), "COURSE_RUN_NOT_BEGUN", "/courseRuns/0", 409);
        var incomplete = reporting.adoption(Map.of());
        incomplete.remove("stage");
        var id = post("/v1/outcomes", incomplete).as(JsonBody.class).<String>at("id");
        admin().get("/v1/outcomes/{id}/transitions", id)
                .then()
                .body(json("allowed", empty()))
                .body(json("blocked.find { it.to == 'REPORTED' }.code", equalTo("OUTCOME_INCOMPLETE")));
        Reporting.become(id, "REPORTED").then().statusCode(409).body(json("code", equalTo("OUTCOME_INCOMPLETE")));
        admin().header("If-Match", "*").delete("/v1/outcomes/{id}", id).then().statusCode(204);
    }

    private void refused(Map<String, ?> said, String code, String pointer) {
        refused(said, code, pointer, 422);
    }

    private void refused(Map<String, ?> said, String code, String pointer, int status) {
        post("/v1/outcomes", reporting.adoption(said))
                .then()
                .statusCode(status)
                .body(json("code", equalTo(code)))
                .body(json("errors[0].pointer", equalTo(pointer)));
    }

    @Test
    void aCoordinatorDraftsForTheOwnCityAndForNoOther() {
        var mine = coordinator(reporting.city());
        var office = Reporting.newInstitution(Map.of("city", reporting.city()));
        var other = newCode("other");
        createCity(other, "남의시").then().statusCode(201);
        create(mine, Map.of("reportingInstitution", office, "city", other))
                .then()
                .statusCode(403)
                .body(json("code", equalTo("CITY_NOT_YOURS")));
        create(mine, Map.of()).then().statusCode(403).body(json("code", equalTo("INSTITUTION_NOT_YOURS")));
        var stranger = trainee(other).as(JsonBody.class).<String>at("id");
        create(mine, Map.of("reportingInstitution", office, "trainees", List.of(stranger)))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/trainees/0")));
        var own = trainee(reporting.city()).as(JsonBody.class).<String>at("id");
        var id = create(mine, Map.of("reportingInstitution", office, "trainees", List.of(own)))
                .then()
                .statusCode(201)
                .body(json("trainees", contains(own)))
                .body(json("reporters", nullValue()))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        with(mine).get("/v1/outcomes?status=DRAFT").then().body(json("items.id", contains(id)));
        with(coordinator(other)).get("/v1/outcomes/{id}", id).then().statusCode(404);
        as("outcome-verifier").get("/v1/outcomes/{id}", id).then().statusCode(404);
        as("organizer").get("/v1/outcomes?status=DRAFT").then().body(json("items.id", not(hasItem(id))));
        change(mine, id).then().statusCode(200).body(json("stage", equalTo("PLANNED")));
        with(mine)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "REPORTED"))
                .post("/v1/outcomes/{id}/transitions", id)
                .then()
                .statusCode(403);

        Reporting.become(id, "REPORTED").then().statusCode(200);
        change(mine, id).then().statusCode(409).body(json("code", equalTo("OUTCOME_IS_FIXED")));
        change(coordinator(other), id).then().statusCode(403).body(json("code", equalTo("CITY_NOT_YOURS")));
        Reporting.become(id, "UNDER_REVIEW").then().statusCode(200);
        Reporting.become(id, "RETURNED").then().statusCode(200);
        given().get("/v1/outcomes/{id}", id).then().statusCode(404);
        change(mine, id).then().statusCode(200);
        with(mine)
                .get("/v1/outcomes/{id}/status-changes", id)
                .then()
                .body(json("items.to", contains("REPORTED", "UNDER_REVIEW", "RETURNED")));
        with(mine)
                .header("If-Match", "*")
                .delete("/v1/outcomes/{id}", id)
                .then()
                .statusCode(403);
        as("organizer")
                .contentType(ContentType.JSON)
                .body(reporting.adoption(Map.of()))
                .post("/v1/outcomes")
                .then()
                .statusCode(403);
    }

    private Response create(String token, Map<String, ?> more) {
        return with(token)
                .contentType(ContentType.JSON)
                .body(reporting.adoption(more))
                .post("/v1/outcomes");
    }

    private static Response change(String token, String outcome) {
        return with(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("stage", "PLANNED"))
                .patch("/v1/outcomes/{id}", outcome);
    }

    @Test
    void aPolicysPageNamesTheCitiesThatTookItOverHoweverManyInAsManyStatements() {
        var first = reporting.reported(Map.of());
        var few = statements();
        var elsewhere = newCode("adopter");
        createCity(elsewhere, "다른시").then().statusCode(201);
        var second = reporting.verified(Map.of("city", elsewhere, "relation", "INSPIRED_BY"));
        reporting.drafted(Map.of());
        Reporting.become(reporting.reported(Map.of()), "RETRACTED").then().statusCode(200);
        var capacity = reporting.adoption(Map.of("kind", "CAPACITY_BUILDING"));
        Reporting.become(post("/v1/outcomes", capacity).as(JsonBody.class).at("id"), "REPORTED")
                .then()
                .statusCode(200);
        assertThat(statements()).isEqualTo(few);
        given().get("/v1/policies/{policy}/adoptions?sort=city&include=total", reporting.policy())
                .then()
                .statusCode(200)
                .body(json("page.total", equalTo(2)))
                .body(json("items.outcomeId", containsInAnyOrder(first, second)))
                .body(json("items.city", containsInAnyOrder(reporting.city(), elsewhere)))
                .body(json("items.status", containsInAnyOrder("REPORTED", "VERIFIED")))
                .body(json("items[0].country", equalTo("VN")));
        given().get("/v1/policies/{policy}/adoptions?relation=INSPIRED_BY", reporting.policy())
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].outcome", containsString("/v1/outcomes/" + second)));
        given().get("/v1/policies/{policy}/adoptions?country=FR", reporting.policy())
                .then()
                .body(json("items", empty()));
        given().header("Accept-Language", "en")
                .get("/v1/policies/{policy}/adoptions.csv", reporting.policy())
                .then()
                .statusCode(200)
                .body(containsString("City code"))
                .body(containsString(elsewhere));
        given().get("/v1/policies/NO_SUCH/adoptions").then().statusCode(404);

        post("/v1/city-merges", Map.of("from", elsewhere, "into", reporting.city()))
                .then()
                .statusCode(201);
        given().get("/v1/policies/{policy}/adoptions", reporting.policy())
                .then()
                .body(json("items.city", contains(reporting.city(), reporting.city())));
        given().get("/v1/outcomes/{id}", second)
                .then()
                .body(json("city", equalTo(elsewhere)))
                .body(json("effectiveCity", equalTo(reporting.city())));
        given().get("/v1/outcomes?city={city}&status=VERIFIED", reporting.city())
                .then()
                .body(json("items.id", contains(second)));
    }

    @Test
    void whoBroughtItAboutHasItInTheirHistoryUntilTheyAreErased() {
        var trainee =
                UUID.fromString(trainee(reporting.city()).as(JsonBody.class).at("id"));
        var words = Map.of("en", "Trainee One opened the call centre");
        var id = reporting.verified(Map.of("trainees", List.of(trainee), "description", words));
        reporting.drafted(Map.of("trainees", List.of(trainee)));
        assertThat(historyOf(trainee))
                .extracting(entry -> entry.kind() + " " + entry.href())
                .containsExactly("OUTCOME_VERIFIED /v1/outcomes/" + id, "OUTCOME_REPORTED /v1/outcomes/" + id);
        given().queryParam("q", "one opened")
                .queryParam("city", reporting.city())
                .get("/v1/outcomes")
                .then()
                .body(json("items.id", contains(id)));

        var person =
                new ErasedPerson(Set.of(), Set.of(trainee), Set.of("Trainee One"), null, email -> false, Instant.now());
        assertThat(QuarkusTransaction.requiringNew().call(() -> personalData.erase(person)))
                .isEqualTo(Map.of("outcome", 1, "outcome_trainee", 2));
        assertThat(QuarkusTransaction.requiringNew().call(() -> personalData.erase(person)))
                .isEqualTo(Map.of("outcome", 0, "outcome_trainee", 0));
        assertThat(historyOf(trainee)).isEmpty();
        admin().get("/v1/outcomes/{id}", id)
                .then()
                .body(json("description.en", equalTo(ErasedPerson.WITHHELD + " opened the call centre")))
                .body(json("status", equalTo("VERIFIED")))
                .body(json("trainees", empty()));
        given().queryParam("q", "one opened")
                .queryParam("city", reporting.city())
                .get("/v1/outcomes")
                .then()
                .body(json("items", empty()));
    }

    private List<HistoryEntry> historyOf(UUID trainee) {
        var person = new EngagementHistorySource.Person(trainee, List.of(trainee), List.of());
        var beginning = new Timelines.Place(Instant.parse("9999-01-01T00:00:00Z"), UUID.randomUUID());
        return QuarkusTransaction.requiringNew().call(() -> history.of(person, beginning, 10));
    }

    private int statements() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/v1/policies/{policy}/adoptions", reporting.policy())
                .then()
                .statusCode(200);
        return Statements.of(trace);
    }
}
