package org.cityexchange.forum.surveyresult;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Training;
import org.cityexchange.forum.attendance.Attendees;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.survey.Respondents;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** What surveys came to, over HTTP: with the answers of the made-up survey of the first start. */
@ForumTest
class SurveyResultApiTest {

    private static final String RESULTS = "/v1/surveys/{survey}/results";
    private static final String VERIFICATIONS = "/v1/surveys/{survey}/verifications";
    private static final String ONE_MORE = "{\"mode\": \"ONLINE\", \"region\": \"EUROPE\", \"overall\": 1}";

    @Inject
    SurveyRows surveys;

    @Inject
    PersonRefs personRefs;

    private static RequestSpecification analyst() {
        return Api.with(Api.tokens().forInstitutions("survey-analyst", Api.INSTITUTION));
    }

    @Test
    void aSurveyIsCountedWhenItClosesAndOneMoreAnswerChangesNothing() {
        var survey = surveys.open(Events.published(Map.of()));
        surveys.answerAsDemonstrated(survey);
        organizer().get(RESULTS, survey).then().statusCode(409).body(json("code", equalTo("RESULTS_NOT_COUNTED")));
        given().get(RESULTS, survey).then().statusCode(404);

        surveys.close(survey);
        for (var staff : List.of(organizer(), analyst(), auditor())) {
            staff.get(RESULTS, survey)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body(json("suppressed", equalTo(false)))
                    .body(json("responses", equalTo(42)))
                    .body(json("minimumGroupSize", equalTo(5)))
                    .body(json("dimensions.key", contains("mode", "region")))
                    .body(json("items.key", contains("overall", "work", "recommend", "interpretation")))
                    .body(json("items[0].valid", equalTo(40)))
                    .body(json("items[0].notApplicable", equalTo(1)))
                    .body(json("items[0].missing", equalTo(1)))
                    .body(json("items[0].metrics[0].definition", equalTo("TOP_2_BOX")))
                    .body(json("items[0].metrics[0].numerator", equalTo(37)))
                    .body(json("items[0].metrics[0].denominator", equalTo(40)))
                    .body(json("items[0].metrics[0].exact", equalTo(92.5f)))
                    .body(json("items[0].metrics[0].displayed", equalTo(93)))
                    .body(json("items[0].metrics[0].interval.low", equalTo(80.1f)));
        }
        given().get(RESULTS, survey).then().statusCode(404);
        stranger().get(RESULTS, survey).then().statusCode(404);

        String digest = organizer().get(RESULTS, survey).as(JsonBody.class).at("snapshot.digest");
        organizer()
                .post(VERIFICATIONS, survey)
                .then()
                .statusCode(200)
                .body(json("agrees", equalTo(true)))
                .body(json("digest", equalTo(digest)))
                .body(json("differences", hasSize(0)));
        surveys.answer(survey, ONE_MORE);
        organizer()
                .get(RESULTS, survey)
                .then()
                .body(json("responses", equalTo(42)))
                .body(json("snapshot.digest", equalTo(digest)))
                .body(json("snapshot.number", equalTo(1)));
        auditor()
                .post(VERIFICATIONS, survey)
                .then()
                .statusCode(200)
                .body(json("agrees", equalTo(false)))
                .body(json("digest", not(equalTo(digest))))
                .body(json("differences.pointer", hasItem("/snapshot/digest")))
                .body(json("differences.find { it.pointer == '/responses' }.stored", equalTo("42")))
                .body(json("differences.find { it.pointer == '/responses' }.counted", equalTo("43")));
        given().post(VERIFICATIONS, survey).then().statusCode(401);
        stranger().post(VERIFICATIONS, survey).then().statusCode(404);
    }

    @Test
    void whatIsHiddenInATableIsNotGivenBackByAnother() {
        var survey = surveys.open(Events.published(Map.of()));
        surveys.answerAsDemonstrated(survey);
        surveys.closeAndPublish(survey);

        given().queryParam("by", "region")
                .get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public"))
                .body(json("by.key", contains("region")))
                .body(json("cells.where.region", contains("ASIA", "AFRICA", "AMERICAS", "EUROPE")))
                .body(json("cells.suppressed", contains(false, false, true, true)))
                .body(json("cells.responses", contains(18, 12, null, null)))
                .body(json("cells[2].items", hasSize(0)));
        // The Americas online are five, but with them Europe online would be known to be two.
        given().queryParam("by", "Region,MODE")
                .get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(200)
                .body(json("by.key", contains("mode", "region")))
                .body(json("cells.responses", contains(12, 7, null, null, 6, 5, null, null)))
                .body(json("cells[0].items[0].valid", notNullValue()))
                .body(json("cells[0].where.mode", equalTo("ONLINE")));
        given().queryParam("by", "age")
                .get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_DIMENSION")))
                .body(json("detail", containsString("mode, region")))
                .body(json("errors[0].parameter", equalTo("by")));
        given().queryParam("by", "mode,mode")
                .get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(422);
        given().get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(400)
                .body(json("errors[0].parameter", equalTo("by")));
    }

    @Test
    void ofFewerThanAGroupNothingIsShownToAnybody() {
        var survey = surveys.open(Events.published(Map.of()));
        for (int each = 0; each < 4; each++) {
            surveys.answer(survey, ONE_MORE);
        }
        surveys.closeAndPublish(survey);
        for (var anybody : List.of(organizer(), given())) {
            anybody.get(RESULTS, survey)
                    .then()
                    .statusCode(200)
                    .body(json("suppressed", equalTo(true)))
                    .body(json("responses", nullValue()))
                    .body(json("items", hasSize(0)));
        }
        given().get(RESULTS + ".pdf", survey).then().statusCode(200);
    }

    @Test
    void resultsAreTakenAwayAsFilesByAnalystsAndOncePublishedByEverybody() throws IOException {
        var survey = surveys.open(Events.published(Map.of()));
        surveys.answerAsDemonstrated(survey);
        surveys.close(survey);
        organizer().get(RESULTS + ".csv", survey).then().statusCode(403);
        given().get(RESULTS + ".csv", survey).then().statusCode(404);
        var csv = analyst().get(RESULTS + ".csv", survey).then().statusCode(200);
        assertThat(csv.extract().asString())
                .startsWith("\uFEFF집단,")
                .contains(
                        "전체,overall,행사 전반에 만족하십니까?,OVERALL_SATISFACTION,긍정 응답률,,37,40,92.5,93,PERCENT,80.1,97.4,40,1,1,,SYNTHETIC")
                .contains("온라인; 아시아,overall")
                .doesNotContain("유럽");
        given().get(RESULTS + ".svg", survey).then().statusCode(404);

        surveys.publish(survey);
        var xlsx = given().header("Accept-Language", "en")
                .get(RESULTS + ".xlsx", survey)
                .then()
                .statusCode(200);
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx.extract().asByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("survey-results", "definitions");
            var first = workbook.getFirstSheet().read().get(1);
            assertThat(first.getCell(8).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellAsNumber(8).orElseThrow()).isEqualByComparingTo("92.5");
        }
        given().header("Accept-Language", "en")
                .get(RESULTS + ".svg", survey)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", "en")
                .body(containsString("SYNTHETIC"));
        var pdf = given().get(RESULTS + ".pdf", survey).then().statusCode(200).header("Content-Language", "ko");
        assertThat(pdf.extract().asByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var tag = pdf.extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(RESULTS + ".pdf", survey)
                .then()
                .statusCode(304);
    }

    @Test
    void computedFiguresStandBesideReportedOnesAndAreNotMixedWithThem() {
        var event = Events.published(Map.of());
        post(
                        Map.of(
                                "key", "satisfaction.overall",
                                "value", 93,
                                "unit", "PERCENT",
                                "qualifier", "EXACT",
                                "kind", "ACTUAL",
                                "origin", "REPORTED",
                                "definition", "UNKNOWN",
                                "source", Map.of("document", "소식지", "quote", "‘행사 전반 만족도’ 93%")),
                        "/v1/events/{event}/figures",
                        event)
                .then()
                .statusCode(201);
        var survey = surveys.open(event);
        surveys.answerAsDemonstrated(survey);
        surveys.close(survey);
        given().get("/v1/events/{event}/figures", event).then().body(json("items", hasSize(1)));
        surveys.publish(survey);

        var both = "items.findAll { it.key == 'satisfaction.overall' }";
        given().get("/v1/events/{event}/figures", event)
                .then()
                .statusCode(200)
                .body(json(both + ".origin", contains("COMPUTED", "REPORTED")))
                .body(json(both + ".value", contains(92.5f, 93)))
                .body(json(both + ".n", contains(40, null)))
                .body(json(both + ".definition", contains("TOP_2_BOX", "UNKNOWN")))
                .body(json(both + ".qualifier", contains("EXACT", "EXACT")))
                .body(json(both + ".comparable", contains(true, false)))
                .body(json(both + ".reasons", contains(List.of(), List.of("UNKNOWN_DEFINITION", "UNKNOWN_N"))))
                .body(json(both + "[0].source.locator", equalTo("/v1/surveys/" + survey + "/results")));
        given().queryParam("origin", "REPORTED")
                .get("/v1/events/{event}/figures/satisfaction.overall", event)
                .then()
                .statusCode(200)
                .body(json("value", equalTo(93)));
        organizer()
                .delete("/v1/events/{event}/figures/response.count", event)
                .then()
                .statusCode(404);
    }

    @Test
    void resultsAreNeverChangedNotEvenInTheDatabase() {
        var survey = surveys.open(Events.published(Map.of()));
        surveys.answerAsDemonstrated(survey);
        surveys.close(survey);
        assertThatThrownBy(() -> Rows.change(
                        "update result_snapshot set number = 2 where survey_id = ?", UUID.fromString(survey)))
                .hasMessageContaining("never changed");
    }

    @Test
    void alumniAreToldApartWhereTheyAgreedToBeSeenAndTheOthersAreNot() {
        var event = Events.open(null, 10);
        var run = Api.slug("run");
        var city = Api.slug("city");
        var addresses = Stream.generate(Api::email).limit(7).toList();
        for (int i = 0; i < 4; i++) {
            var enrolment = Training.enrolled(run, city, personRefs.of(addresses.get(i)))
                    .completed();
            if (i == 3) {
                enrolment.shown(false);
            }
        }
        var people = addresses.stream()
                .map(address -> Attendees.attendee(event, "ONLINE", Map.of("email", address)))
                .toList();
        var survey = Respondents.open(event, Map.of("dimensions", List.of("ALUMNUS")));
        Respondents.issue(survey, "MAIL").then().statusCode(200).body(json("issued", equalTo(7)));
        for (int i = 0; i < 7; i++) {
            var token = Respondents.mailedToken(people.get(i).id());
            Respondents.submit(survey, token, Map.of("satisfied", i < 3 ? 5 : 1))
                    .then()
                    .statusCode(204);
        }
        Respondents.become(survey, "CLOSED").then().statusCode(200);
        organizer()
                .queryParam("by", "ALUMNUS")
                .get(RESULTS + "/crosstab", survey)
                .then()
                .statusCode(200)
                .body(json("by[0].values.label.en", contains("No", "Yes")))
                .body(json("cells.where.ALUMNUS", contains("NO", "YES")))
                .body(json("cells.responses", contains(4, 3)))
                .body(json("cells[0].items[0].metrics[0].numerator", equalTo(0)))
                .body(json("cells[1].items[0].metrics[0].numerator", equalTo(3)));
    }
}
