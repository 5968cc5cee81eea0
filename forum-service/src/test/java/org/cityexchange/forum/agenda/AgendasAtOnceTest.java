package org.cityexchange.forum.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.published;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** What holds when several organizers enter an agenda at the same moment. */
@ForumTest
class AgendasAtOnceTest {

    private static Response put(String event, String ifMatch, String label) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("parts", List.of(Map.of("label", text(label, label)))))
                .put("/v1/events/{event}/agenda", event);
    }

    @Test
    void ofThoseWhoReadTheSameVersionOneWins() throws Exception {
        var event = published(Map.of());
        for (int version = 0; version < 3; version++) {
            var tag = organizer().get("/v1/events/{event}/agenda", event).header("ETag");
            assertThat(tag).isEqualTo("\"" + version + "\"");
            var answers = Parallel.times(8, i -> put(event, tag, "part " + i));
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .extracting(Response::statusCode)
                    .containsOnly(412);
            var won = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            organizer()
                    .get("/v1/events/{event}/agenda", event)
                    .then()
                    .header("ETag", won.header("ETag"))
                    .body(org.hamcrest.Matchers.equalTo(won.asString()));
        }
    }
}
