package org.cityexchange.forum.city;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Wire.send;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Wire;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Merges of the registry and their undoing, read through here. */
@ForumTest
class CityMergeExchangeTest {

    @Inject
    Cities cities;

    private final Told first = new Told();
    private final Told second = new Told();
    private final Told third = new Told();

    /** A city of this test's own and the revisions told of it. */
    private static final class Told {

        final UUID id = UUID.randomUUID();
        final String code = Api.slug("city");

        void as(EventType type, long revision, String mergedInto) {
            var event = Wire.city(id, code, "어느 시", "Some city");
            if (mergedInto != null) {
                ((ObjectNode) event.get("city")).put("status", "MERGED").put("mergedInto", mergedInto);
            }
            send(type, UUID.randomUUID(), revision, event);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Integer.valueOf((int) revision)
                            .equals(given().get("/v1/cities/{city}", id)
                                    .as(JsonBody.class)
                                    .at("revision")));
        }
    }

    private String effective(Told city) {
        return cities.effective(List.of(city.code)).get(city.code).code();
    }

    @Test
    void aMergeIsReadThroughAlsoBeforeItsTargetIsKnownAndUntilItIsUndone() {
        first.as(EventType.CITY_MERGED, 2, second.code);
        assertThat(effective(first)).as("the target is not known yet").isEqualTo(first.code);
        given().get("/v1/cities/{city}", first.code)
                .then()
                .body(json("status", equalTo("MERGED")))
                .body(json("mergedInto", equalTo(second.code)));
        second.as(EventType.CITY_REGISTERED, 1, null);
        assertThat(effective(first)).isEqualTo(second.code);
        // and a chain of them
        third.as(EventType.CITY_REGISTERED, 1, null);
        second.as(EventType.CITY_MERGED, 2, third.code);
        assertThat(effective(first)).isEqualTo(third.code);
        assertThat(cities.recordedAs(List.of(second.code)))
                .containsExactlyInAnyOrder(first.code, second.code, third.code);
        second.as(EventType.CITY_MERGE_UNDONE, 3, null);
        assertThat(effective(first)).isEqualTo(second.code);
        first.as(EventType.CITY_MERGE_UNDONE, 3, null);
        assertThat(effective(first)).isEqualTo(first.code);
        assertThat(cities.recordedAs(List.of(second.code))).containsExactly(second.code);
        given().get("/v1/cities/{city}", first.code).then().body(json("mergedInto", nullValue()));
        assertThat(cities.effective(List.of("no-such-city"))).isEmpty();
    }

    @Test
    void aCircleThatOnlyTheOrderOfTopicsMadeEndsSomewhere() {
        first.as(EventType.CITY_REGISTERED, 1, null);
        second.as(EventType.CITY_MERGED, 2, first.code);
        first.as(EventType.CITY_MERGED, 2, second.code);
        assertThat(effective(first)).isIn(first.code, second.code);
        assertThat(cities.recordedAs(List.of(first.code))).contains(first.code, second.code);
        second.as(EventType.CITY_MERGE_UNDONE, 3, null);
        assertThat(effective(first)).isEqualTo(second.code);
    }

    @Test
    void ofAMergeAndItsUndoingTheLaterRevisionWinsInWhateverOrderTheyCome() {
        second.as(EventType.CITY_REGISTERED, 1, null);
        first.as(EventType.CITY_MERGE_UNDONE, 7, null);
        var late = Wire.city(first.id, first.code, "어느 시", "Some city");
        ((ObjectNode) late.get("city")).put("status", "MERGED").put("mergedInto", second.code);
        send(EventType.CITY_MERGED, UUID.randomUUID(), 6, late);
        first.as(EventType.CITY_UPDATED, 8, null);
        assertThat(effective(first)).isEqualTo(first.code);
    }
}
