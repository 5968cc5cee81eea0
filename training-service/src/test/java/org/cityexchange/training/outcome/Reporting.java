package org.cityexchange.training.outcome;

import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cityexchange.testing.JsonBody;

/** Outcomes and what they refer to, made through the API, that belong to one test alone. */
public final class Reporting {

    private final String city = newCode("adopter");
    private final String policy = newPolicy();
    private final String reporter = newInstitution(Map.of());

    /** A city of its own, and a policy and an institution that reports. */
    public Reporting() {
        createCity(city, "도입시").then().statusCode(201);
    }

    /** The city in which everything comes about. */
    public String city() {
        return city;
    }

    /** The policy it takes over. */
    public String policy() {
        return policy;
    }

    String reporter() {
        return reporter;
    }

    private static String newPolicy() {
        var code = newCode("policy").toUpperCase(Locale.ROOT).replace('-', '_');
        post("/v1/policies", Map.of("code", code, "topic", "URBAN_TRANSPORT", "names", Map.of("ko", "정책 " + code)))
                .then()
                .statusCode(201);
        return code;
    }

    static String newInstitution(Map<String, ?> more) {
        var code = newCode("inst");
        var body = new HashMap<String, Object>(
                Map.of("code", code, "kind", "TRAINING_INSTITUTE", "names", Map.of("ko", "기관 " + code)));
        body.putAll(more);
        post("/v1/institutions", body).then().statusCode(201);
        return code;
    }

    /** What says that the city took the policy over. */
    public Map<String, Object> adoption(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "POLICY_ADOPTION",
                "city",
                city,
                "title",
                Map.of("ko", "도입 사례 " + city),
                "relation",
                "BENCHMARKED",
                "stage",
                "BUILT",
                "policies",
                List.of(policy),
                "reportingInstitution",
                reporter));
        body.putAll(more);
        return body;
    }

    /** A draft of an administrator; answers its id. */
    public String drafted(Map<String, ?> more) {
        return post("/v1/outcomes", adoption(more))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    /** One that is reported; answers its id. */
    public String reported(Map<String, ?> more) {
        var id = drafted(more);
        become(id, "REPORTED").then().statusCode(200);
        return id;
    }

    /** Leads an outcome to another status as an administrator. */
    public static Response become(String outcome, String to) {
        return post("/v1/outcomes/" + outcome + "/transitions", Map.of("to", to, "reason", "시험"));
    }

    /** Adds evidence of that origin; answers its id. */
    static String shownBy(String outcome, String origin) {
        return evidence(outcome, Map.of("origin", origin))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    static Response evidence(String outcome, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", "REPORT",
                "title", Map.of("en", "Report"),
                "url", "https://example.org/report",
                "origin", "INDEPENDENT"));
        body.putAll(more);
        return post("/v1/outcomes/" + outcome + "/evidence", body);
    }

    /** A token of a verifier of these institutions. */
    static String verifier(String subject, String... institutions) {
        return tokens().token("outcome-verifier", subject, List.of(institutions), List.of());
    }

    /** Confirms an outcome as the one whose token that is. */
    static Response verify(String token, String outcome) {
        return with(token)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "to",
                        "VERIFIED",
                        "verification",
                        Map.of("method", "INTERVIEW", "statement", Map.of("en", "It was opened and is used."))))
                .post("/v1/outcomes/{id}/transitions", outcome);
    }

    /** One that somebody from elsewhere has confirmed on independent evidence; answers its id. */
    public String verified(Map<String, ?> more) {
        var id = reported(more);
        shownBy(id, "INDEPENDENT");
        become(id, "UNDER_REVIEW").then().statusCode(200);
        verify(verifier("local-verifier", "elsewhere"), id).then().statusCode(200);
        return id;
    }

    static Response read(String outcome) {
        return admin().get("/v1/outcomes/{id}", outcome);
    }
}
