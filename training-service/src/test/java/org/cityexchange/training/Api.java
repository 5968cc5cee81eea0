package org.cityexchange.training;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cityexchange.stack.Tokens;
import org.cityexchange.testing.JsonBody;

/** Calls of the API as somebody, and things made through it that belong to one test alone. */
public final class Api {

    private static final Tokens TOKENS = Tokens.shared();

    private Api() {}

    /** Tokens of the stack's issuer. */
    public static Tokens tokens() {
        return TOKENS;
    }

    /** A call of somebody with that role and without scopes. */
    public static RequestSpecification as(String role) {
        return with(TOKENS.token(role));
    }

    /** A call with that token. */
    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    /** A call of the registry's keeper. */
    public static RequestSpecification admin() {
        return as("training-admin");
    }

    /** A code nobody else uses. */
    public static String newCode(String beginning) {
        return beginning + "-" + UUID.randomUUID().toString().substring(24).toLowerCase(Locale.ROOT);
    }

    /** A city of its own, with that code and Korean name. */
    public static Response createCity(String code, String nameKo) {
        return createCity(Map.of(
                "code", code, "kind", "CITY", "names", Map.of("ko", nameKo, "en", "City of " + code), "country", "VN"));
    }

    /** A city of its own, as said. */
    public static Response createCity(Map<String, Object> body) {
        return admin().contentType(ContentType.JSON).body(body).post("/v1/cities");
    }

    /** Changes a city that was read with that tag. */
    public static Response patchCity(String city, String etag, Map<String, ?> patch) {
        return admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", etag)
                .body(patch)
                .patch("/v1/cities/{city}", city);
    }

    /** The present tag of a city. */
    public static String etag(String city) {
        return given().get("/v1/cities/{city}", city)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** Orders an import and waits for its job's end. */
    public static Response imported(byte[] file, Map<String, ?> parameters) {
        var job = ordered(file, parameters);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin().get("/v1/jobs/{id}", job), Api::isFinished);
    }

    /** Orders an import; answers the job's id. */
    public static String ordered(byte[] file, Map<String, ?> parameters) {
        return admin().contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParams(parameters)
                .body(file)
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static boolean isFinished(Response job) {
        var status = job.as(JsonBody.class).at("status");
        return "COMPLETED".equals(status) || "FAILED".equals(status);
    }
}
