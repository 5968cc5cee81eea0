package org.cityexchange.training.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.training.Api.admin;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What comes from the forum about follow-ups, over the real broker. */
@TrainingTest
class FollowUpExchangeTest {

    private final UUID followUp = UUID.randomUUID();
    private final String course = "C-" + UUID.randomUUID();

    private void tell(long revision, String phase, boolean shown) {
        var json = Records.json(
                GoldenSamples.of(EventType.FOLLOW_UP_CHANGED).get(0).json());
        json.put("followUpId", followUp.toString()).put("phase", phase).put("shown", shown);
        json.putArray("courses").add(course);
        Records.send(EventType.FOLLOW_UP_CHANGED, UUID.randomUUID(), followUp, revision, json);
    }

    private void awaitPhases(String... phases) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin().queryParam("course", course)
                                .get("/v1/forum-follow-ups")
                                .<List<String>>path("items.phase"))
                        .containsExactly(phases));
    }

    @Test
    void theInterestInACourseIsShownAsLongAsTheForumShowsIt() {
        tell(1, "ACCEPTED", true);
        awaitPhases("ACCEPTED");
        tell(2, "IN_PROGRESS", true);
        awaitPhases("IN_PROGRESS");
        tell(3, "IN_PROGRESS", false);
        awaitPhases();
    }
}
