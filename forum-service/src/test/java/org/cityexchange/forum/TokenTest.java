package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.forum.event.Events.body;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, by the token they show. */
@ForumTest
class TokenTest {

    private static Response create(RequestSpecification call) {
        return call.contentType(ContentType.JSON)
                .body(body(slug("token"), Map.of("ownerInstitution", Api.INSTITUTION)))
                .post("/v1/events");
    }

    static Stream<String> falseTokens() {
        var good = tokens().forInstitutions("organizer", Api.INSTITUTION);
        return Stream.of(
                "nonsense",
                good.substring(0, good.lastIndexOf('.')) + ".c2lnbmF0dXJl",
                tokens().expired().forInstitutions("organizer", Api.INSTITUTION),
                tokens().forAudience("somebody-else").forInstitutions("organizer", Api.INSTITUTION),
                tokens().fromIssuer("http://elsewhere.example").forInstitutions("organizer", Api.INSTITUTION),
                tokens().withOtherKey().forInstitutions("organizer", Api.INSTITUTION));
    }

    @Test
    void whoShowsNoTokenIsAskedForOne() {
        create(given())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body(json("code", equalTo("UNAUTHENTICATED")));
        given().get("/v1/people").then().statusCode(401);
        given().get("/v1/events/none/registrations").then().statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("falseTokens")
    void aFalseTokenIsRefusedEvenWhereNoneIsNeeded(String token) {
        create(with(token))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body(json("code", equalTo("INVALID_TOKEN")));
        with(token).get("/v1/events").then().statusCode(401).body(json("code", equalTo("INVALID_TOKEN")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survey-analyst",
                "training-admin",
                "city-coordinator",
                "gate-staff",
                "judge",
                "auditor",
                "service",
                "operator"
            })
    void onlyOrganizersEnterAnything(String role) {
        create(with(tokens().forInstitutions(role, Api.INSTITUTION)))
                .then()
                .statusCode(403)
                .body(json("code", equalTo("FORBIDDEN")));
        with(tokens().token(role)).get("/v1/events").then().statusCode(200);
    }

    @Test
    void whoOrganizesForOneInstitutionNeedNotNameIt() {
        organizer()
                .contentType(ContentType.JSON)
                .body(body(slug("mine"), Map.of()))
                .post("/v1/events")
                .then()
                .statusCode(201)
                .body(json("ownerInstitution", equalTo(Api.INSTITUTION)));
        with(tokens().forInstitutions("organizer", "gaok", Api.INSTITUTION))
                .contentType(ContentType.JSON)
                .body(body(slug("whose"), Map.of()))
                .post("/v1/events")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("INSTITUTION_REQUIRED")))
                .body(json("errors[0].pointer", equalTo("/ownerInstitution")));
        create(stranger()).then().statusCode(403).body(json("code", equalTo("INSTITUTION_NOT_YOURS")));
    }

    @Test
    void anotherInstitutionsEventIsAsGoodAsMissingToWhoWouldChangeIt() {
        var event = Events.published(Map.of());
        for (var path : List.of("", "/transitions")) {
            var hidden = changed(stranger(), "/v1/events/" + event + path);
            var missing = changed(stranger(), "/v1/events/00000000-0000-7000-8000-000000000000" + path);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(withoutPlace(hidden)).isEqualTo(withoutPlace(missing));
        }
        stranger()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(404);
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("mode", "ONLINE", "size", 1))))
                .put("/v1/events/{event}/quotas", event)
                .then()
                .statusCode(404);
        stranger().get("/v1/events/{event}/transitions", event).then().statusCode(404);
        stranger().get("/v1/events/{event}/registrations", event).then().statusCode(404);
        stranger().get("/v1/events/{event}", event).then().statusCode(200);
        auditor().get("/v1/events/{event}/registrations", event).then().statusCode(200);
    }

    private static Response changed(RequestSpecification call, String path) {
        return path.endsWith("transitions")
                ? call.contentType(ContentType.JSON)
                        .body(Map.of("to", "CANCELLED", "reason", "x"))
                        .post(path)
                : call.contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("topics", List.of()))
                        .patch(path);
    }

    private static Map<String, Object> withoutPlace(Response problem) {
        Map<String, Object> body = problem.as(JsonBody.class).at("");
        body.remove("instance");
        body.remove("traceId");
        return body;
    }
}
