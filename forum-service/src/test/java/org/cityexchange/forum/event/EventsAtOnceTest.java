package org.cityexchange.forum.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.etag;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.slug;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What holds when several organizers change an event at the same moment. */
@ForumTest
class EventsAtOnceTest {

    @Test
    void ofThoseWhoReadTheSameVersionOneWins() throws Exception {
        var event = Events.draft(Map.of());
        var tag = etag("/v1/events/{event}", event);
        var answers = Parallel.times(
                8,
                i -> organizer()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", tag)
                        .body(Map.of("editionNumber", i + 1))
                        .patch("/v1/events/{event}", event));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        // whoever found out only at the end is told so as well
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
        assertThat(organizer()
                        .get("/v1/events/{event}", event)
                        .as(JsonBody.class)
                        .<Integer>at("version"))
                .isOne();
    }

    @Test
    void anEventIsPublishedAndToldOnce() throws Exception {
        var event = Events.draft(Map.of());
        var answers = Parallel.times(8, i -> Events.become(event, "PUBLISHED"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(Rows.count("select count(*) from outbox where aggregate_id = ?", UUID.fromString(event)))
                .isOne();
    }

    @Test
    void aSlugIsGivenOnce() throws Exception {
        var body = Events.body(slug("once"), Map.of());
        var answers = Parallel.times(8, i -> Events.create(body));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .hasSize(7)
                .containsOnly("DUPLICATE_CODE");
    }
}
