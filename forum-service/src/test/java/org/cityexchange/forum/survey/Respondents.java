package org.cityexchange.forum.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;

/** Surveys and those who answer them, over the API. */
public final class Respondents {

    static final Map<String, Object> SATISFIED = Map.of(
            "key",
            "satisfied",
            "type",
            "LIKERT5",
            "required",
            true,
            "label",
            text("만족하십니까?", "Are you satisfied?"),
            "options",
            List.of(Map.of("key", "NA", "label", text("해당 없음", "Not applicable"), "notApplicable", true)));
    static final Map<String, Object> WHY = Map.of(
            "key",
            "why",
            "type",
            "TEXT",
            "label",
            text("아쉬운 점", "What was missing?"),
            "visibleIf",
            Map.of("question", "satisfied", "max", 2));

    private static final Pattern TOKEN = Pattern.compile("\\b[0-9A-Za-z]{26}\\b");

    private Respondents() {}

    static Map<String, Object> body(Map<String, ?> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                text("만족도 조사", "Satisfaction"),
                "audience",
                "REGISTERED",
                "minimumGroup",
                3,
                "questions",
                List.of(SATISFIED, WHY)));
        body.putAll(changes);
        return body;
    }

    /** The id of a new draft. */
    public static String draft(String event, Map<String, ?> changes) {
        return post(body(changes), "/v1/events/{event}/surveys", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** The id of a new survey that takes answers. */
    public static String open(String event, Map<String, ?> changes) {
        var id = draft(event, changes);
        become(id, "OPEN").then().statusCode(200);
        return id;
    }

    /** Asks for that status. */
    public static Response become(String survey, String to) {
        return post(Map.of("to", to), "/v1/surveys/{survey}/transitions", survey);
    }

    /** Issues ballots to all who have none. */
    public static Response issue(String survey, String delivery) {
        return post(Map.of("delivery", delivery), "/v1/surveys/{survey}/ballots", survey);
    }

    /** Ballots for all who have none. */
    public static List<String> tokens(String survey) {
        return issue(survey, "SHOW")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("tokens");
    }

    /** The ballot in the second mail to somebody who registered. */
    public static String mailedToken(String registration) {
        var mail = Mailbox.about(registration, 2).get(1);
        assertThat(mail.kind()).isEqualTo("SURVEY_BALLOT");
        var token = TOKEN.matcher(mail.text());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    /** The ids of so many who register. */
    public static List<String> registrants(String event, String mode, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> given().contentType(ContentType.JSON)
                        .body(Map.of(
                                "name", "Delegate One",
                                "email", email(),
                                "affiliation", "City of Somewhere",
                                "jobTitle", "Director",
                                "mode", mode,
                                "locale", "en",
                                "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                        .post("/v1/events/{event}/registrations", event)
                        .then()
                        .statusCode(201)
                        .extract()
                        .as(JsonBody.class)
                        .<String>at("id"))
                .toList();
    }

    /** Answers with that ballot, or without any. */
    public static Response submit(String survey, String token, Map<String, ?> answers) {
        var call = given().contentType(ContentType.JSON).body(Map.of("answers", answers));
        return (token == null ? call : call.header("Ballot-Token", token))
                .post("/v1/surveys/{survey}/responses", survey);
    }

    /** How many responses are kept, shuffled in or not. */
    static long kept(String survey) {
        var id = UUID.fromString(survey);
        return Rows.count("select count(*) from survey_response where survey_id = ?", id)
                + Rows.count("select count(*) from survey_intake where survey_id = ?", id);
    }
}
