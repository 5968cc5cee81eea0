package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.published;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Every path and suffix below an event, as the contract lists them, while the public may not know of the event. */
@ForumTest
class HiddenPathsTest {

    private static final String EVENT = "/v1/events/{event}";
    private static final String LATER = "2999-01-01T00:00:00Z";
    private static final Map<String, Integer> MISSING = new TreeMap<>();

    @Test
    void nothingBelowADraftIsThereForOthers() {
        var slug = slug("draft");
        draft(Map.of("slug", slug));
        assertNothingIsThere(slug);
    }

    @Test
    void nothingBelowAnEmbargoedEventIsThereForOthers() {
        var slug = slug("embargo");
        published(Map.of("slug", slug, "publicFrom", LATER));
        assertNothingIsThere(slug);
    }

    /** Where only some roles may ask at all, that is said before the event is looked for. */
    private static void assertNothingIsThere(String slug) {
        askThePaths();
        MISSING.forEach((path, missing) -> {
            assertThat(status(given(), path, slug))
                    .as("the public on " + path + ", as if it were missing")
                    .isEqualTo(missing)
                    .isIn(404, 401);
            assertThat(status(Api.stranger(), path, slug))
                    .as("others on " + path)
                    .isIn(404, 403);
        });
    }

    private static int status(RequestSpecification caller, String path, String slug) {
        return caller.get(path.replace("{event}", slug)).statusCode();
    }

    /** Asks each path, once, of an event that there is not. */
    private static void askThePaths() {
        if (MISSING.isEmpty()) {
            given().get("/openapi?format=json")
                    .as(JsonBody.class)
                    .<Map<String, Map<String, ?>>>at("paths")
                    .forEach((path, methods) -> {
                        if (isBelowTheEvent(path) && methods.containsKey("get")) {
                            MISSING.put(path, status(given(), path, slug("no-such-event")));
                        }
                    });
        }
        assertThat(MISSING).containsKeys(EVENT, EVENT + "/agenda", EVENT + "/quotas");
    }

    private static boolean isBelowTheEvent(String path) {
        return path.startsWith(EVENT) && path.indexOf('{', EVENT.length()) < 0;
    }
}
