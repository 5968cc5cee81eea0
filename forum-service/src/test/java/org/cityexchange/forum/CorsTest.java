package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What pages of other origins may do; the one trusted origin is that of the tests' configuration. */
@ForumTest
class CorsTest {

    private static final String TRUSTED = "https://front.example.org";
    private static final String STRANGE = "https://elsewhere.example.org";

    @Test
    void anyPageMayReadWhatIsPublicAndSeeOurHeaders() {
        given().header("Origin", STRANGE)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", containsString("Origin"));
    }

    @Test
    void aStrangePageMayOnlyRead() {
        preflight(STRANGE, "PATCH")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
    }

    @Test
    void aTrustedPageMayUseEveryMethodAndTheRegistrationToken() {
        preflight(TRUSTED, "PATCH")
                .header("Access-Control-Allow-Origin", TRUSTED)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("Registration-Token"));
    }

    @Test
    void aRefusalReachesThePageToo() {
        given().header("Origin", TRUSTED)
                .get("/v1/events/no-such-event")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo(TRUSTED));
    }

    private static ValidatableResponse preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .options("/v1/events/some-event")
                .then()
                .statusCode(204);
    }
}
