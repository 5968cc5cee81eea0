package org.cityexchange.training.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What comes from the forum about talks, over the real broker. */
@TrainingTest
class ContributionExchangeTest {

    private final UUID contribution = UUID.randomUUID();
    private final String speaker = "1." + UUID.randomUUID();
    private final String other = "1." + UUID.randomUUID();

    private ObjectNode published(List<String> persons) {
        var json = Records.json(
                GoldenSamples.of(EventType.CONTRIBUTION_PUBLISHED).get(0).json());
        var talk = ((ObjectNode) json.get("contribution")).put("contributionId", contribution.toString());
        var refs = talk.putArray("personRefs");
        persons.forEach(refs::add);
        return json;
    }

    private static List<String> kinds(String person) {
        return admin().queryParam("personRef", person)
                .get("/v1/engagements")
                .as(JsonBody.class)
                .at("items.kind");
    }

    private static void awaitKinds(String person, String... kinds) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(kinds(person)).containsExactly(kinds));
    }

    @Test
    void whoGaveATalkSpokeForAsLongAsTheForumSaysSo() {
        Records.send(EventType.CONTRIBUTION_PUBLISHED, UUID.randomUUID(), contribution, 1, published(List.of(speaker)));
        awaitKinds(speaker, "FORUM_SPOKE");
        admin().queryParam("personRef", speaker)
                .get("/v1/engagements")
                .then()
                .body(json("items.contributionId", contains(contribution.toString())))
                .body(json("items[0].registrationId", nullValue()))
                .body(json("items[0].eventId", equalTo("019ab010-2c02-7a23-9c13-2b3c4d5e6f13")));

        Records.send(
                EventType.CONTRIBUTION_PUBLISHED,
                UUID.randomUUID(),
                contribution,
                2,
                published(List.of(other, speaker)));
        awaitKinds(other, "FORUM_SPOKE");
        awaitKinds(speaker, "FORUM_SPOKE");

        var withdrawn = Records.json(GoldenSamples.of(EventType.CONTRIBUTION_WITHDRAWN)
                        .get(0)
                        .json())
                .put("contributionId", contribution.toString());
        Records.send(EventType.CONTRIBUTION_WITHDRAWN, UUID.randomUUID(), contribution, 3, withdrawn);
        awaitKinds(other);
        awaitKinds(speaker);
    }
}
