package org.cityexchange.forum.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.survey.Respondents.become;
import static org.cityexchange.forum.survey.Respondents.issue;
import static org.cityexchange.forum.survey.Respondents.kept;
import static org.cityexchange.forum.survey.Respondents.mailedToken;
import static org.cityexchange.forum.survey.Respondents.open;
import static org.cityexchange.forum.survey.Respondents.registrants;
import static org.cityexchange.forum.survey.Respondents.submit;
import static org.cityexchange.forum.survey.Respondents.tokens;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.attendance.Attendees;
import org.cityexchange.forum.attendance.Attendees.Attendee;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

@ForumTest
class ResponsesApiTest {

    @Test
    void thirtyAtOnceWithOneBallotMakeOneResponse() throws InterruptedException {
        var event = Events.open(null, 10);
        registrants(event, "ONLINE", 1);
        var survey = open(event, Map.of());
        var token = tokens(survey).get(0);
        var statuses = Parallel.times(
                30, i -> submit(survey, token, Map.of("satisfied", 1 + i % 5)).statusCode());
        assertThat(statuses)
                .containsOnlyOnce(204)
                .filteredOn(status -> status == 403)
                .hasSize(29);
        assertThat(kept(survey)).isEqualTo(1);
        become(survey, "CLOSED").then().statusCode(200);
        assertThat(kept(survey)).isEqualTo(1);
    }

    @Test
    void aBallotThatIsSpentForeignUnknownOrMissingIsRefusedInTheSameWords() {
        var event = Events.open(null, 10);
        registrants(event, "ONLINE", 2);
        var survey = open(event, Map.of());
        var other = open(event, Map.of());
        var spent = tokens(survey).get(0);
        submit(survey, spent, Map.of("satisfied", 5))
                .then()
                .statusCode(204)
                .header("Location", equalTo(null))
                .header("ETag", equalTo(null));
        var refusals = Stream.of(spent, tokens(other).get(0), "A".repeat(26), null)
                .map(token -> submit(survey, token, Map.of("satisfied", 5)))
                .map(ResponsesApiTest::words)
                .distinct()
                .toList();
        assertThat(refusals).singleElement().asString().startsWith("403 BALLOT_REFUSED");
        assertThat(kept(survey)).isEqualTo(1);
    }

    private static String words(Response refusal) {
        var problem = refusal.as(JsonBody.class);
        return refusal.statusCode() + " " + problem.<String>at("code") + problem.<String>at("detail")
                + problem.<Object>at("errors") + refusal.headers().size();
    }

    @Test
    void whatIsWrongIsPointedAtAndNeverRepeatedAndTheBallotIsStillGood() {
        var event = Events.open(null, 10);
        registrants(event, "ONLINE", 1);
        var survey = open(event, Map.of());
        var token = tokens(survey).get(0);
        var wrong = submit(survey, token, Map.of("satisfied", "몹시-불만", "why", List.of("비밀-이야기")));
        wrong.then().statusCode(422).body(json("errors.pointer", contains("/answers/satisfied")));
        assertThat(wrong.asString()).doesNotContain("불만").doesNotContain("비밀");
        submit(survey, token, Map.of("satisfied", 5, "why", "숨은-문항", "what", 1))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", containsInAnyOrder("/answers/why", "/answers/what")))
                .body(json("errors.code", containsInAnyOrder("QUESTION_NOT_ASKED", "UNKNOWN_QUESTION")));
        var unreadable = given().contentType(ContentType.JSON)
                .header("Ballot-Token", token)
                .body("{\"answers\": [\"비밀-이야기\"]}")
                .post("/v1/surveys/{survey}/responses", survey);
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.asString()).doesNotContain("비밀").doesNotContain(token);
        submit(survey, token, Map.of("satisfied", 2, "why", "끝")).then().statusCode(204);
    }

    @Test
    void theLanguageMayBeSwitchedMidway() {
        var event = Events.open(null, 10);
        registrants(event, "ONLINE", 1);
        var survey = open(event, Map.of());
        var keys = Stream.of("ko", "en")
                .map(language -> given().get("/v1/surveys/{survey}?lang={language}", survey, language)
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(JsonBody.class)
                        .at("questions.key"))
                .distinct()
                .toList();
        assertThat(keys).hasSize(1);
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .header("Ballot-Token", tokens(survey).get(0))
                .body(Map.of("answers", Map.of("satisfied", "NA")))
                .post("/v1/surveys/{survey}/responses", survey)
                .then()
                .statusCode(204);
    }

    @Test
    void whatIsBeingSentWhenTheSurveyClosesIsCountedOrRefusedAndNothingIsLost() throws InterruptedException {
        var event = Events.open(null, 20);
        registrants(event, "ONLINE", 16);
        var survey = open(event, Map.of());
        var works = new ArrayList<Callable<Integer>>();
        tokens(survey)
                .forEach(token -> works.add(
                        () -> submit(survey, token, Map.of("satisfied", 4)).statusCode()));
        works.add(8, () -> become(survey, "CLOSED").statusCode());
        var statuses = Parallel.all(works);
        assertThat(statuses)
                .containsOnlyOnce(200)
                .allMatch(status -> List.of(200, 204, 409).contains(status));
        var id = UUID.fromString(survey);
        var counted = statuses.stream().filter(status -> status == 204).count();
        assertThat(Rows.count("select count(*) from survey_response where survey_id = ?", id))
                .isEqualTo(counted);
        assertThat(Rows.count("select count(*) from survey_intake where survey_id = ?", id))
                .isZero();
        assertThat(Rows.count("select count(*) from survey_ballot where survey_id = ?", id))
                .isEqualTo(16 - counted);
    }

    @Test
    void everybodyIsIssuedOneBallotHoweverOftenAndAtTheSameTime() throws InterruptedException {
        var event = Events.open(null, 10);
        registrants(event, "ONLINE", 5);
        var survey = open(event, Map.of("dimensions", List.of("MODE")));
        var issued = Parallel.times(6, i -> tokens(survey)).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(issued).hasSize(5).doesNotHaveDuplicates();
        var late = registrants(event, "ONLINE", 1).get(0);
        issue(survey, "MAIL").then().body(json("issued", equalTo(1))).body(json("tokens.size()", equalTo(0)));
        submit(survey, mailedToken(late), Map.of("satisfied", 5)).then().statusCode(204);
        given().auth().none().get("/v1/surveys/{survey}/ballots", survey).then().statusCode(401);
        assertThat(Rows.count(
                        "select sum(issued) from survey_ballot_count where survey_id = ?", UUID.fromString(survey)))
                .isEqualTo(6);
    }

    @Test
    void anOpenLinkTakesAsMuchAsItSays() {
        var survey = open(
                Events.published(Map.of()),
                Map.of("audience", "LINK", "limits", Map.of("maxResponses", 1, "ballotsPerMinute", 2)));
        var draws = Stream.generate(
                        () -> given().contentType(ContentType.JSON).post("/v1/surveys/{survey}/drawn-ballots", survey))
                .limit(5)
                .toList();
        assertThat(draws).extracting(Response::statusCode).contains(201, 429);
        var drawn = draws.stream()
                .filter(draw -> draw.statusCode() == 201)
                .map(draw -> draw.as(JsonBody.class).<String>at("token"))
                .toList();
        submit(survey, drawn.get(0), Map.of("satisfied", 5)).then().statusCode(204);
        submit(survey, drawn.get(1), Map.of("satisfied", 5))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SURVEY_FULL")));
        assertThat(kept(survey)).isEqualTo(1);
        issue(survey, "SHOW").then().statusCode(409).body(json("code", equalTo("NOBODY_TO_ISSUE_TO")));
    }

    @Test
    void whoWasLetInAtTheDoorOfASessionIsAskedAboutItAndNobodyElse() {
        var event = Attendees.eventNow();
        var talk = sessions(event, "NONE").get(0);
        var inside = Attendees.attendees(event, "ON_SITE", 3);
        var late = Attendees.attendee(event, "ON_SITE");
        var absent = Attendees.attendee(event, "ON_SITE");
        inside.forEach(each -> entersSession(event, talk, each));
        assertThat(Attendees.enters(event, late, Attendees.inMinutes(-30))).isEqualTo("OK");
        var survey = open(event, Map.of("audience", "ATTENDED", "sessionId", talk));
        given().get("/v1/surveys/{survey}", survey)
                .then()
                .body(json("subject", equalTo("SESSION")))
                .body(json("sessionId", equalTo(talk)));
        issue(survey, "MAIL").then().statusCode(200).body(json("issued", equalTo(3)));
        assertThat(Mailbox.kinds(late.id())).doesNotContain("SURVEY_BALLOT");
        for (var each : inside) {
            submit(survey, mailedToken(each.id()), Map.of("satisfied", 5))
                    .then()
                    .statusCode(204);
        }
        entersSession(event, talk, late);
        assertThat(tokens(survey)).as("for who came in later").hasSize(1);
        var ofTheEvent = open(event, Map.of("audience", "ATTENDED"));
        assertThat(tokens(ofTheEvent)).as("for all who came").hasSize(4);
        assertThat(Mailbox.kinds(absent.id())).doesNotContain("SURVEY_BALLOT");

        become(survey, "CLOSED").then().statusCode(200);
        become(survey, "PUBLISHED").then().statusCode(200);
        given().get("/v1/surveys/{survey}/results", survey)
                .then()
                .statusCode(200)
                .body(json("responses", equalTo(3)))
                .body(json("ballotsIssued", equalTo(4)))
                .body(json("responseRate.numerator", equalTo(3)))
                .body(json("items[0].metrics[0].numerator", equalTo(3)));
        // what is said of a session is no figure of the event
        given().get("/v1/events/{event}/figures", event).then().body(json("items.size()", equalTo(0)));
    }

    @Test
    void whoSignedUpForASessionIsAskedAboutItAndAnswersAreToldApartBySession() {
        var event = Attendees.eventNow();
        var groups = sessions(event, "OPEN", "OPEN", "NONE");
        var people = Attendees.attendees(event, "ONLINE", 9);
        for (int i = 0; i < 6; i++) {
            signsUp(people.get(i), groups.get(i % 2));
        }
        assertThat(tokens(open(event, Map.of("sessionId", groups.get(0))))).hasSize(3);
        assertThat(tokens(open(event, Map.of("sessionId", groups.get(2)))))
                .as("where one need not sign up")
                .hasSize(9);
        var survey = open(event, Map.of("dimensions", List.of("SESSION")));
        tokens(survey)
                .forEach(token ->
                        submit(survey, token, Map.of("satisfied", 4)).then().statusCode(204));
        become(survey, "CLOSED").then().statusCode(200);
        organizer()
                .queryParam("by", "SESSION")
                .get("/v1/surveys/{survey}/results/crosstab", survey)
                .then()
                .statusCode(200)
                .body(json("by[0].values.label.en", containsInAnyOrder("Session 0", "Session 1")))
                .body(json("cells.responses", contains(3, 3)))
                .body(json("cells.where.SESSION", containsInAnyOrder(groups.get(0), groups.get(1))));
    }

    /** The ids of sessions that go on, to each of which one signs up like that; their agenda is released. */
    private static List<String> sessions(String event, String... signUps) {
        var all = IntStream.range(0, signUps.length)
                .mapToObj(i -> Map.of(
                        "type",
                        "NETWORKING",
                        "title",
                        text("세션 " + i, "Session " + i),
                        "signUp",
                        signUps[i],
                        "startsAt",
                        Attendees.inMinutes(-50).toString(),
                        "endsAt",
                        Attendees.inMinutes(50).toString()))
                .toList();
        List<String> ids = organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("sessions", all))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("sessions.id");
        post(Map.of(), "/v1/events/{event}/agenda/releases", event).then().statusCode(201);
        for (int i = 0; i < signUps.length; i++) {
            if (!signUps[i].equals("NONE")) {
                organizer()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body(Map.of("size", 10))
                        .put("/v1/sessions/{session}/quotas", ids.get(i))
                        .then()
                        .statusCode(200);
            }
        }
        return ids;
    }

    private static void entersSession(String event, String session, Attendee attendee) {
        var scan = Attendees.scan(attendee.code(), "SESSION", "ENTRY", Attendees.inMinutes(-20));
        scan.put("sessionId", session);
        assertThat(Attendees.results(event, List.of(scan))).containsExactly("OK");
    }

    private static void signsUp(Attendee attendee, String session) {
        given().header("Registration-Token", attendee.token())
                .contentType(ContentType.JSON)
                .body(Map.of("registrationId", attendee.id()))
                .post("/v1/sessions/{session}/sign-ups", session)
                .then()
                .statusCode(201);
    }
}
