package org.cityexchange.forum.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** How long personal data are kept, and what taking a consent back does. */
@ForumTest
class RetentionApiTest {

    private static final String RULE = "/v1/privacy/retention-rules/registrations";

    private static RequestSpecification operator() {
        return with(tokens().token("operator")).contentType(ContentType.JSON);
    }

    private static String registered(String event, String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate One",
                        "email", email,
                        "affiliation", "City of Somewhere",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents",
                                List.of(
                                        Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"),
                                        Map.of("purpose", "PHOTOS", "textVersion", "2"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static String event() {
        return Events.open(
                3,
                3,
                Map.of(
                        "consentTexts",
                        List.of(
                                Events.CONSENT,
                                Map.of(
                                        "purpose",
                                        "PHOTOS",
                                        "version",
                                        "2",
                                        "required",
                                        false,
                                        "text",
                                        Api.text("사진 촬영", "Photographs")))));
    }

    private static int rows(boolean dryRun) {
        return operator()
                .body(Map.of("dryRun", dryRun))
                .post("/v1/privacy/retention-runs")
                .then()
                .statusCode(201)
                .body(json("dryRun", equalTo(dryRun)))
                .body(json("rules.rule", hasItem("import-reports")))
                .extract()
                .as(JsonBody.class)
                .at("rules.find { it.rule == 'registrations' }.rows");
    }

    @Test
    void whatWasKeptLongEnoughIsCountedByADryRunAndThenLetGoOf() {
        var event = event();
        var id = registered(event, Api.email());
        var seats = organizer().get("/v1/events/{event}/quotas", event).asString();
        var due = rows(true);
        Rows.change(
                "update event set starts_at = now() - interval '3 years 2 days',"
                        + " ends_at = now() - interval '3 years 1 day' where id = cast(? as uuid)",
                event);
        assertThat(rows(true)).isEqualTo(due + 1);
        organizer().get("/v1/registrations/{id}", id).then().statusCode(200);

        given().get(RULE).then().body(json("keptFor", equalTo("P3Y"))).body(json("standard", equalTo("P3Y")));
        organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("keptFor", "P4Y"))
                .put(RULE)
                .then()
                .statusCode(403);
        operator().body(Map.of("keptFor", "P4Y")).put(RULE).then().statusCode(428);
        operator()
                .header("If-Match", "*")
                .body(Map.of("keptFor", "-P4Y"))
                .put(RULE)
                .then()
                .statusCode(422);
        var version = given().get(RULE).header("ETag");
        operator()
                .header("If-Match", version)
                .body(Map.of("keptFor", "P4Y"))
                .put(RULE)
                .then()
                .statusCode(200)
                .body(json("keptFor", equalTo("P4Y")));
        operator()
                .header("If-Match", version)
                .body(Map.of("keptFor", "P5Y"))
                .put(RULE)
                .then()
                .statusCode(412);
        assertThat(rows(true)).isEqualTo(due);
        operator()
                .header("If-Match", "*")
                .body(Map.of("keptFor", "P3Y"))
                .put(RULE)
                .then()
                .statusCode(200);

        assertThat(rows(false)).isEqualTo(due + 1);
        assertThat(rows(true)).isZero();
        organizer().get("/v1/registrations/{id}", id).then().statusCode(410);
        assertThat(organizer().get("/v1/events/{event}/quotas", event).asString())
                .isEqualTo(seats);
        auditor().get("/v1/privacy/retention-runs").then().statusCode(200).body(json("items[0].dryRun", equalTo(true)));
        auditor()
                .get("/v1/privacy/retention-runs/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        given().get("/v1/privacy/retention-rules/no-such-rule").then().statusCode(404);
    }

    @Test
    void aConsentThatIsTakenBackHoldsNoLongerAndOneThatIsNeededEndsTheRegistration() {
        var event = event();
        var id = registered(event, Api.email());
        var path = "/v1/registrations/" + id + "/consent-withdrawals";
        given().contentType(ContentType.JSON)
                .body(Map.of("purpose", "PHOTOS"))
                .post(path)
                .then()
                .statusCode(404);
        Api.post(Map.of("purpose", "NEWS"), path)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("CONSENT_NOT_GIVEN")));
        var withdrawn = Api.post(Map.of("purpose", "PHOTOS"), path)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CONFIRMED")))
                .extract()
                .as(JsonBody.class)
                .<String>at("consents.find { it.purpose == 'PHOTOS' }.withdrawnAt");
        assertThat(withdrawn).isNotNull();
        Api.post(Map.of("purpose", "PHOTOS"), path)
                .then()
                .body(json("consents.find { it.purpose == 'PHOTOS' }.withdrawnAt", equalTo(withdrawn)));
        var export = organizer()
                .header("Access-Reason", "test")
                .get("/v1/events/{event}/registrations.csv", event)
                .asString();
        assertThat(export).contains("PERSONAL_DATA:1").doesNotContain("PHOTOS:2");
        Api.post(Map.of("purpose", "PERSONAL_DATA"), path)
                .then()
                .statusCode(200)
                .body(json("status", equalTo("CANCELLED")));
        assertThat(Events.seats(event, "ONLINE", "confirmed")).isZero();
    }
}
