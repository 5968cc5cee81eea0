package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.event.Events.body;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told who asks for something wrong; {@link RefusalCheck} looks at each of the answers as well. */
@ForumTest
class ProblemTest {

    private static ValidatableResponse raw(String json) {
        return organizer()
                .contentType(ContentType.JSON)
                .body(json)
                .post("/v1/events")
                .then();
    }

    private static ValidatableResponse created(Map<String, ?> changes) {
        return Events.create(changes).then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nothing", "/nothing", "/v1/events/none/nothing", "/v2/events", "/v1/venues/not-a-uuid"})
    void whatIsNotThereIsNotFound(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .body(json("code", equalTo("NOT_FOUND")))
                .body(json("type", equalTo("/problems/not-found")))
                .body(json("instance", equalTo(path)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /v1/events | GET, HEAD, OPTIONS, POST",
                "PUT | /v1/events/any | GET, HEAD, OPTIONS, PATCH",
                "POST | /v1/events/any/agenda | GET, HEAD, OPTIONS, PUT",
                "POST | /v1/cities | GET, HEAD, OPTIONS",
                "PATCH | /v1/events/any/figures/attendance | DELETE, GET, HEAD, OPTIONS",
            })
    void aMethodThatAPathDoesNotTakeIsAnsweredWithThoseItTakes(String method, String path, String allowed) {
        organizer()
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .body(json("code", equalTo("METHOD_NOT_ALLOWED")));
    }

    @Test
    void aBodyInAnotherFormatIsRefused() {
        organizer()
                .contentType("text/plain")
                .body("slug=x")
                .post("/v1/events")
                .then()
                .statusCode(415)
                .body(json("code", equalTo("UNSUPPORTED_MEDIA_TYPE")));
        var event = Events.draft(Map.of());
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("topics", List.of()))
                .patch("/v1/events/{event}", event)
                .then()
                .statusCode(415);
    }

    @Test
    void anAnswerInAnotherFormatIsNotToBeHad() {
        given().accept("text/csv")
                .get("/v1/events")
                .then()
                .statusCode(406)
                .body(json("code", equalTo("NOT_ACCEPTABLE")));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var text = new char[2_200_000];
        Arrays.fill(text, 'a');
        organizer()
                .contentType(ContentType.JSON)
                .body("{\"slug\": \"" + new String(text) + "\"}")
                .post("/v1/events")
                .then()
                .statusCode(413)
                .body(json("code", equalTo("PAYLOAD_TOO_LARGE")));
    }

    @Test
    void brokenJsonIsShownWhereItBreaks() {
        raw("{\n  \"slug\": }")
                .statusCode(400)
                .body(json("code", equalTo("MALFORMED_JSON")))
                .body(json("detail", containsString("line 2, column 11")))
                .body(json("errors", nullValue()));
        raw("{\"slug\": \"abc\", \"organizers\": [{\"role\": }]}")
                .statusCode(400)
                .body(json("code", equalTo("MALFORMED_JSON")))
                .body(json("detail", containsString("line 1")));
        raw("{\"slug\": \"abc\"").statusCode(400).body(json("code", equalTo("MALFORMED_JSON")));
        raw("{\"slug\": \"abc\", \"slug\": \"def\"}").statusCode(400).body(json("code", equalTo("MALFORMED_JSON")));
        organizer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"topics\": [}")
                .patch("/v1/events/{event}", Events.draft(Map.of()))
                .then()
                .statusCode(400)
                .body(json("code", equalTo("MALFORMED_JSON")));
    }

    @Test
    void aTextThatCannotBeKeptIsRefused() {
        for (var path : List.of("/v1/events?q=%00", "/v1/events/a%00b")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("BAD_REQUEST")));
        }
    }

    @Test
    void noBodyOrNoObjectIsRefused() {
        for (var json : List.of("", "null", "[]", "\"text\"", "5")) {
            var status = raw(json).extract().statusCode();
            assertThat(status).as(json).isIn(400, 422);
        }
    }

    @Test
    void aValueOfTheWrongTypeIsPointedAt() {
        Map.<String, Map<String, ?>>of(
                        "/startsAt", Map.of("startsAt", "tomorrow"),
                        "/editionNumber", Map.of("editionNumber", "third"),
                        "/topics", Map.of("topics", "culture"),
                        "/title", Map.of("title", "only text"),
                        "/onlineAccess/opensAt", Map.of("onlineAccess", Map.of("opensAt", "soon")),
                        "/consentTexts/0/required",
                                Map.of(
                                        "consentTexts",
                                        List.of(Map.of("purpose", "A", "version", "1", "required", "perhaps"))))
                .forEach((pointer, changes) -> created(changes)
                        .statusCode(400)
                        .body(json("code", equalTo("INVALID_TYPE")))
                        .body(json("errors.pointer", contains(pointer))));
    }

    @Test
    void anUnknownPropertyIsPointedAt() {
        created(Map.of("colour", "blue"))
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_PROPERTY")))
                .body(json("errors[0].pointer", equalTo("/colour")))
                .body(json("errors[0].code", equalTo("UNKNOWN_PROPERTY")));
        created(Map.of("onlineAccess", Map.of("a/b~c", "blue")))
                .statusCode(400)
                .body(json("errors[0].pointer", equalTo("/onlineAccess/a~1b~0c")));
        created(Map.of("organizers", List.of(Map.of("role", "HOST", "name", Map.of("ko", "시"), "colour", 1))))
                .statusCode(400)
                .body(json("errors[0].pointer", equalTo("/organizers/0/colour")));
    }

    @Test
    void anUnknownEnumValueIsAnsweredWithThoseThereAre() {
        created(Map.of("type", "PARTY"))
                .statusCode(400)
                .body(json("code", equalTo("UNKNOWN_ENUM_VALUE")))
                .body(json("errors[0].pointer", equalTo("/type")))
                .body(json("errors[0].detail", containsString("FORUM")))
                .body(json("errors[0].detail", containsString("WEBINAR")));
        created(Map.of("organizers", List.of(Map.of("role", "GUEST", "name", Map.of("ko", "시")))))
                .statusCode(400)
                .body(json("errors[0].pointer", equalTo("/organizers/0/role")))
                .body(json("detail", containsString("SUPPORTER")));
    }

    @Test
    void whatBreaksARuleIsPointedAtAllAtOnce() {
        var nothing = new HashMap<String, Object>();
        nothing.put("title", null);
        nothing.put("slug", "Not A Slug");
        nothing.put("editionNumber", -1);
        nothing.put("topics", List.of("good", " "));
        nothing.put("contact", Map.of("email", "nobody"));
        nothing.put("consentTexts", List.of(Map.of("purpose", "", "version", "1", "required", false)));
        created(nothing)
                .statusCode(422)
                .body(json("code", equalTo("VALIDATION_FAILED")))
                .body(json(
                        "errors.pointer",
                        contains(
                                "/consentTexts/0/purpose",
                                "/consentTexts/0/text",
                                "/contact/email",
                                "/editionNumber",
                                "/slug",
                                "/title",
                                "/topics/1")))
                .body(json("errors.find { it.pointer == '/title' }.code", equalTo("NOT_NULL")))
                .body(json("errors.detail", not(hasItem(containsString("{")))));
    }

    @Test
    void aTextWithoutALanguageIsRefused() {
        for (var title : List.of(Map.of(), Map.of("ko", " "), Map.of("not a tag", "x"))) {
            created(Map.of("title", title))
                    .statusCode(422)
                    .body(json("errors[0].pointer", equalTo("/title")))
                    .body(json("errors[0].detail", matchesPattern("(needs|has|is) .*")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "colour=blue, UNKNOWN_PARAMETER, colour",
        "limit=abc, INVALID_PARAMETER, limit",
        "limit=0, INVALID_PARAMETER, limit",
        "limit=101, INVALID_PARAMETER, limit",
        "year=soon, INVALID_PARAMETER, year",
        "type=PARTY, INVALID_PARAMETER, type",
        "mode=ONLINE&mode=NEVER, INVALID_PARAMETER, mode",
        "sort=colour, INVALID_PARAMETER, sort",
        "include=all, INVALID_PARAMETER, include",
        "lang=not+a+tag, INVALID_PARAMETER, lang",
        "cursor=abc, INVALID_CURSOR, cursor",
    })
    void aWrongParameterIsNamed(String query, String code, String parameter) {
        given().urlEncodingEnabled(false)
                .get("/v1/events?" + query)
                .then()
                .statusCode(400)
                .body(json("code", equalTo(code)))
                .body(json("errors[0].parameter", equalTo(parameter)));
    }

    @Test
    void textsAreKoreanForWhoPrefersKorean() {
        given().header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8")
                .get("/v1/events/none")
                .then()
                .statusCode(404)
                .header("Content-Language", "ko")
                .body(json("title", equalTo("찾을 수 없습니다")));
        given().header("Accept-Language", "fr;q=1, en;q=0.1")
                .get("/v1/events/none")
                .then()
                .header("Content-Language", "en")
                .body(json("title", equalTo("Not found")));
        organizer()
                .header("Accept-Language", "ko")
                .contentType(ContentType.JSON)
                .body(body("Not A Slug", Map.of("editionNumber", 0)))
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body(json("title", equalTo("요청이 규칙에 맞지 않습니다")))
                .body(json("errors.find { it.pointer == '/slug' }.detail", matchesPattern(".*[가-힣].*")))
                .body(json("errors.find { it.pointer == '/editionNumber' }.detail", matchesPattern(".*[가-힣].*")));
    }

    @Test
    void theTypeOfAProblemResolvesToAPage() {
        var type = given().get("/v1/events/none")
                .then()
                .extract()
                .as(JsonBody.class)
                .<String>at("type");
        given().header("Accept-Language", "ko")
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "ko")
                .body(containsString("찾을 수 없습니다"));
        given().get("/problems/unheard-of").then().statusCode(404);
    }

    @Test
    void theCallersTraceIsTakenAndAFalseOneReplaced() {
        var traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .get("/v1/events/none")
                .then()
                .body(json("traceId", equalTo(traceId)));
        for (var wrong : List.of("00-" + traceId, "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "anything")) {
            given().header("traceparent", wrong)
                    .get("/v1/events/none")
                    .then()
                    .body(json("traceId", not(equalTo(traceId))))
                    .body(json("traceId", not(equalTo("0".repeat(32)))));
        }
    }

    @Test
    void aSlugThatIsTakenAndAThingThatIsNotThereAreConflicts() {
        var taken = slug("taken");
        Events.create(Map.of("slug", taken)).then().statusCode(201);
        Events.create(Map.of("slug", taken)).then().statusCode(409).body(json("code", equalTo("DUPLICATE_CODE")));
        post(body(slug("venueless"), Map.of("venueId", "01936e2a-7c5b-7000-8000-000000000001")), "/v1/events")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("UNKNOWN_REFERENCE")))
                .body(json("errors[0].pointer", equalTo("/venueId")));
    }
}
