package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.stack.load.Facts.ko;
import static org.cityexchange.stack.load.Facts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The edition that was made up to show what a survey comes to. */
class PastEditionTest {
    private static final Facts FORUM = Facts.of("shrdc-expert-forum-demo");
    private static final JsonNode SURVEY = FORUM.folder().file("survey").object();

    @Test
    void itSaysWhatItIs() {
        assertThat(text(FORUM.event(), "provenance")).isEqualTo("SYNTHETIC");
        assertThat(ko(FORUM.event(), "title")).contains("시연용");
        assertThat(ko(SURVEY, "title")).contains("시연용");
        assertThat(text(SURVEY.path("title"), "en")).contains("demonstration");
        assertThat(FORUM.folder().file("people").exists()).isFalse();
    }

    @Test
    void itWasHeld() {
        assertThat(FORUM.folder().items("transitions"))
                .extracting(JsonNode::asText)
                .containsExactly("PUBLISHED", "HELD");
        assertThat(text(FORUM.event(), "startsAt")).contains("last year");
    }

    @Test
    void itsAnswersAreThoseOfItsQuestionsAndSayNothingInWords() {
        Set<String> asked = new HashSet<>(SURVEY.path("questions").findValuesAsText("key"));
        List<String> answered = new ArrayList<>();
        SURVEY.path("responses").forEach(response -> response.fieldNames().forEachRemaining(answered::add));
        assertThat(SURVEY.path("responses")).hasSize(42);
        assertThat(asked).containsAll(answered);
        assertThat(SURVEY.path("questions").findValuesAsText("type")).doesNotContain("TEXT");
    }
}
