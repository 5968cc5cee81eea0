package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.stack.load.Facts.ko;
import static org.cityexchange.stack.load.Facts.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The edition that was made up to try registration with. */
class NextEditionTest {
    private static final Facts FORUM = Facts.of("shrdc-expert-forum-next");

    @Test
    void itSaysWhatItIs() {
        assertThat(text(FORUM.event(), "provenance")).isEqualTo("SYNTHETIC");
        assertThat(ko(FORUM.event(), "title")).contains("시연용");
        assertThat(text(FORUM.event().path("title"), "en")).contains("demonstration");
        assertThat(FORUM.folder().file("people").exists()).isFalse();
    }

    @Test
    void itOpensRegistrationInBothModes() {
        assertThat(FORUM.folder().items("transitions"))
                .extracting(JsonNode::asText)
                .containsExactly("PUBLISHED", "REGISTRATION_OPEN");
        assertThat(FORUM.folder().file("quotas").object().path("items"))
                .extracting(item -> text(item, "mode") + " " + text(item, "size"))
                .containsExactly("ON_SITE 30", "ONLINE 70");
    }

    @Test
    void itAsksForOneConsentInBothLanguages() {
        JsonNode consent = FORUM.event().path("consentTexts").path(0);
        assertThat(text(consent, "purpose")).isEqualTo("PERSONAL_DATA");
        assertThat(text(consent, "version")).isEqualTo("1");
        assertThat(consent.path("required").asBoolean()).isTrue();
        assertThat(consent.path("text").properties())
                .extracting(each -> each.getKey())
                .containsExactlyInAnyOrder("ko", "en");
    }

    @Test
    void itsItemsFollowEachOther() {
        String end = "14:00";
        for (JsonNode session : FORUM.folder().file("agenda").object().path("sessions")) {
            assertThat(text(session, "startsAt")).isEqualTo(end);
            end = text(session, "endsAt");
        }
        assertThat(end).isEqualTo("16:00");
    }
}
