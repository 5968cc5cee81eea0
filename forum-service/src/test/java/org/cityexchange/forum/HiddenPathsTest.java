package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.published;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every path and suffix below an event, as the contract lists them, while the public may not know of the event. */
@ForumTest
class HiddenPathsTest {

    private static final String EVENT = "/v1/events/{event}";
    private static final String LATER = "2999-01-01T00:00:00Z";

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
        for (var path : paths()) {
            assertThat(status(() -> given(), path, slug))
                    .as("the public on " + path)
                    .isIn(404, 401);
            assertThat(status(Api::stranger, path, slug))
                    .as("others on " + path)
                    .isIn(404, 403);
            assertThat(status(() -> given(), path, slug))
                    .as("as if it were missing: " + path)
                    .isEqualTo(status(() -> given(), path, slug("no-such-event")));
        }
    }

    private static int status(Supplier<RequestSpecification> caller, String path, String slug) {
        return caller.get().get(path.replace("{event}", slug)).statusCode();
    }

    private static List<String> paths() {
        Map<String, Map<String, ?>> paths =
                given().get("/openapi?format=json").jsonPath().getMap("paths");
        var below = paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith(EVENT)
                        && path.getKey().indexOf('{', EVENT.length()) < 0
                        && path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(below).contains(EVENT, EVENT + "/agenda", EVENT + "/quotas");
        return below;
    }
}
