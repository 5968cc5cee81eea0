package org.cityexchange.forum.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.INSTITUTION;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.survey.Respondents;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Free answers: for analysts only, of groups that are large enough, without a trace; and the themes found in them. */
@ForumTest
class FreeTextApiTest {

    private static final List<String> WISHES =
            List.of("화상포럼을 자주 열어 주세요", "온라인 화상 회의가 좋습니다", "네트워킹 시간이 필요합니다", "More video forums, please");

    private static RequestSpecification analyst(String institution) {
        return with(tokens().forInstitutions("survey-analyst", institution));
    }

    private static Map<String, Object> question(String key) {
        return Map.of("key", key, "type", "TEXT", "label", text("바라는 점", "What do you wish for?"));
    }

    /** A survey that those wishes were given to, and two answers to another question. */
    private static String closed(String event) {
        var survey = Respondents.open(
                event, Map.of("minimumGroup", 3, "questions", List.of(question("wishes"), question("else"))));
        Respondents.registrants(event, "ONLINE", WISHES.size());
        var ballots = Respondents.tokens(survey);
        for (int i = 0; i < WISHES.size(); i++) {
            var answers = new HashMap<String, Object>(Map.of("wishes", WISHES.get(i)));
            if (i < 2) {
                answers.put("else", "An answer of few");
            }
            Respondents.submit(survey, ballots.get(i), answers).then().statusCode(204);
        }
        analyst(INSTITUTION)
                .get("/v1/surveys/{survey}/free-texts", survey)
                .then()
                .body(json("items", empty()));
        Respondents.become(survey, "CLOSED").then().statusCode(200);
        return survey;
    }

    @Test
    void analystsReadWhatEnoughPeopleAnsweredAndFindItInKorean() {
        var path = "/v1/surveys/{survey}/free-texts";
        var survey = closed(Events.open(10, 10));
        analyst(INSTITUTION)
                .get(path, survey)
                .then()
                .statusCode(200)
                .body(json("items.text", containsInAnyOrder(WISHES.toArray())))
                .body(json("items.question", everyItem(equalTo("wishes"))))
                .body(json(
                        "items[0].keySet()",
                        containsInAnyOrder("id", "surveyId", "question", "text", "themes", "version")));
        analyst(INSTITUTION)
                .queryParam("q", "화상")
                .get(path, survey)
                .then()
                .body(json("items.text", containsInAnyOrder(WISHES.get(0), WISHES.get(1))));
        organizer().get(path, survey).then().statusCode(403);
        analyst("gaok").get(path, survey).then().statusCode(404);
        auditor().get(path, survey).then().statusCode(403);
    }

    @Test
    void peopleCodeAnswersWithThemesWhoseCountIsHiddenWhileItIsSmall() {
        var event = Events.open(10, 10);
        var survey = closed(event);
        var path = "/v1/events/{event}/feedback-themes";
        String theme = post(
                        Map.of("label", text("화상포럼", "Video forums"), "sentiment", "REQUEST", "visibility", "PUBLIC"),
                        path,
                        event)
                .as(JsonBody.class)
                .at("id");
        List<String> texts = new ArrayList<>(analyst(INSTITUTION)
                .get("/v1/surveys/{survey}/free-texts", survey)
                .as(JsonBody.class)
                .at("items.id"));
        code(texts.get(0), List.of(theme));
        code(texts.get(1), List.of(theme));
        organizer().get(path, event).then().body(json("items[0].computedCount", nullValue()));
        code(texts.get(2), List.of(theme));
        organizer().get(path, event).then().body(json("items[0].computedCount", equalTo(3)));
        analyst(INSTITUTION)
                .queryParam("theme", theme)
                .get("/v1/surveys/{survey}/free-texts", survey)
                .then()
                .body(json("items.id", containsInAnyOrder(texts.get(0), texts.get(1), texts.get(2))));
        code(texts.get(2), List.of());
        organizer().get(path, event).then().body(json("items[0].computedCount", nullValue()));

        String foreign = post(
                        Map.of("label", text("다른 행사", "Another event"), "sentiment", "NEUTRAL"),
                        path,
                        Events.published(Map.of()))
                .as(JsonBody.class)
                .at("id");
        coding(texts.get(3), List.of(foreign))
                .put("/v1/free-texts/{text}/themes", texts.get(3))
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/themes")));
    }

    private static RequestSpecification coding(String text, List<String> themes) {
        var tag = analyst(INSTITUTION).get("/v1/free-texts/{text}", text).header("ETag");
        assertThat(tag).isNotNull();
        return analyst(INSTITUTION)
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("themes", themes));
    }

    private static void code(String text, List<String> themes) {
        coding(text, themes).put("/v1/free-texts/{text}/themes", text).then().statusCode(200);
    }
}
