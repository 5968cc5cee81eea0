package org.cityexchange.forum.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.patch;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.survey.Respondents.SATISFIED;
import static org.cityexchange.forum.survey.Respondents.WHY;
import static org.cityexchange.forum.survey.Respondents.become;
import static org.cityexchange.forum.survey.Respondents.draft;
import static org.cityexchange.forum.survey.Respondents.open;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

@ForumTest
class SurveyApiTest {

    private static final String SURVEY = "/v1/surveys/{survey}";

    @Test
    void aSurveyIsHiddenAsADraftPublicWhileOpenAndAgainOncePublished() {
        var event = Events.published(Map.of());
        var survey = draft(event, Map.of());
        given().get(SURVEY, survey).then().statusCode(404);
        stranger().get(SURVEY, survey).then().statusCode(404);
        auditor().get(SURVEY, survey).then().statusCode(200);
        given().get("/v1/events/{event}/surveys", event).then().statusCode(200).body(json("items", empty()));
        organizer().get(SURVEY + "/transitions", survey).then().body(json("allowed", contains("OPEN")));
        become(survey, "OPEN").then().statusCode(200).body(json("status", equalTo("OPEN")));
        given().get(SURVEY + "?lang=en", survey)
                .then()
                .statusCode(200)
                .body(json("questions[0].label", equalTo("Are you satisfied?")));
        given().get("/v1/events/{event}/surveys", event).then().body(json("items.id", contains(survey)));
        become(survey, "PAUSED").then().statusCode(200);
        given().get(SURVEY, survey).then().statusCode(200).body(json("status", equalTo("PAUSED")));
        become(survey, "CLOSED").then().statusCode(200);
        given().get(SURVEY, survey).then().statusCode(404);
        become(survey, "OPEN").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("to", "PUBLISHED"))
                .post(SURVEY + "/transitions", survey)
                .then()
                .statusCode(404);
    }

    @Test
    void aTranslationMayChangeWhileItIsOpenAndTheStructureOnlyInANextVersion() {
        var survey = open(Events.published(Map.of()), Map.of());
        var french = new HashMap<>(SATISFIED);
        french.put("label", Map.of("ko", "만족하십니까?", "en", "Are you satisfied?", "fr", "Satisfait ?"));
        patch(Map.of("questions", List.of(french, WHY)), SURVEY, survey)
                .then()
                .statusCode(200)
                .body(json("questions[0].label.fr", equalTo("Satisfait ?")));
        patch(Map.of("questions", List.of(french)), SURVEY, survey)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SURVEY_STRUCTURE_FROZEN")));
        var next = organizer()
                .contentType(ContentType.JSON)
                .post(SURVEY + "/versions", survey)
                .then()
                .statusCode(201)
                .body(json("number", equalTo(2)))
                .body(json("status", equalTo("DRAFT")))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        patch(Map.of("questions", List.of(french)), SURVEY, next).then().statusCode(200);
        given().get(SURVEY + "/versions", survey).then().body(json("items.number", contains(1)));
        organizer().get(SURVEY + "/versions", next).then().body(json("items.number", contains(1, 2)));
    }

    @Test
    void itOpensAndClosesByTheClock() {
        var now = Instant.now();
        var survey = draft(
                Events.published(Map.of()),
                Map.of(
                        "opensAt",
                        now.plusSeconds(3600).toString(),
                        "closesAt",
                        now.plusSeconds(7200).toString()));
        given().get(SURVEY, survey).then().statusCode(404);
        Rows.change("update survey set opens_at = now() - interval '1 second' where id = ?", UUID.fromString(survey));
        given().get(SURVEY, survey).then().statusCode(200).body(json("status", equalTo("OPEN")));
        Rows.change("update survey set closes_at = now() where id = ?", UUID.fromString(survey));
        given().get(SURVEY, survey).then().statusCode(404);
        Respondents.submit(survey, "x".repeat(26), Map.of("satisfied", 5))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SURVEY_NOT_OPEN")));
        organizer().get(SURVEY, survey).then().body(json("status", equalTo("CLOSED")));
    }

    @Test
    void anOrganizerSeesTheFormAsARespondentAndTriesAnswersThatAreNotKept() {
        var survey = draft(Events.draft(Map.of()), Map.of());
        preview(survey, Map.of("satisfied", 5))
                .body(json("questions.key", contains("satisfied")))
                .body(json("errors", empty()));
        preview(survey, Map.of("satisfied", 1)).body(json("questions.key", contains("satisfied", "why")));
        preview(survey, Map.of("satisfied", 5, "why", "비밀"))
                .body(json("errors.pointer", contains("/answers/why")))
                .body(json("errors.code", contains("QUESTION_NOT_ASKED")));
        assertThat(Respondents.kept(survey)).isZero();
    }

    private static ValidatableResponse preview(String survey, Map<String, ?> answers) {
        return post(Map.of("answers", answers), SURVEY + "/previews", survey)
                .then()
                .statusCode(200);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsPlaces() {
        var event = Events.published(Map.of());
        var body = Respondents.body(Map.of(
                "questions", List.of(WHY, SATISFIED), "audience", "COMPLETED", "dimensions", List.of("ALUMNUS")));
        post(body, "/v1/events/{event}/surveys", event)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/audience", "/questions/0/visibleIf/question")));
        post(Respondents.body(Map.of("sessionId", UUID.randomUUID())), "/v1/events/{event}/surveys", event)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/sessionId")));
    }

    @Test
    void aCourseRunIsSurveyedByItsCodeAndItsBallotsAreHandedOut() {
        var admin = Api.tokens().forInstitutions("training-admin", Api.INSTITUTION);
        var run = Api.slug("run");
        var body = Respondents.body(Map.of("courseRun", run, "audience", "COMPLETED", "dimensions", List.of("MODE")));
        var survey = Api.with(admin)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/surveys")
                .then()
                .statusCode(201)
                .body(json("subject", equalTo("COURSE_RUN")))
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        given().get("/v1/surveys?courseRun={run}", run).then().statusCode(200).body(json("items", empty()));
        become(survey, "OPEN").then().statusCode(200);
        given().get("/v1/surveys?courseRun={run}", run).then().body(json("items.id", contains(survey)));
        var tokens = Api.with(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("delivery", "SHOW", "count", 4, "dimensions", Map.of("MODE", "ONLINE")))
                .post(SURVEY + "/ballots", survey)
                .then()
                .statusCode(200)
                .body(json("issued", equalTo(4)))
                .extract()
                .as(JsonBody.class)
                .<List<String>>at("tokens");
        Respondents.submit(survey, tokens.get(0), Map.of("satisfied", 4)).then().statusCode(204);
        organizer()
                .get(SURVEY + "/ballots", survey)
                .then()
                .body(json("items[0].dimensions.MODE", equalTo("ONLINE")))
                .body(json("items[0].issued", equalTo(4)));
        given().get("/v1/surveys")
                .then()
                .body(json("items.courseRun", hasItem(run)))
                .body(json("items.id", not(empty())));
    }
}
