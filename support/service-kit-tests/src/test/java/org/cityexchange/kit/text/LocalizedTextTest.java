package org.cityexchange.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts by language, and which of them stands in for a missing one. */
class LocalizedTextTest {

    @ParameterizedTest
    @CsvSource({
        "ko, ko",
        "en, en",
        "en-GB, en",
        "zh-Hans-CN, zh",
        "fr, en",
    })
    void theClosestLanguageIsTaken(String wanted, String expected) {
        var text = new LocalizedText(Map.of("ko", "포럼", "en", "Forum", "zh", "论坛"));
        assertThat(text.tagFor(wanted)).isEqualTo(expected);
        assertThat(text.in(wanted)).isEqualTo(text.byTag().get(expected));
    }

    @Test
    void englishThenKoreanThenAnyStandsIn() {
        assertThat(LocalizedText.of("가", "A").in("vi")).isEqualTo("A");
        assertThat(new LocalizedText(Map.of("ko", "가", "zh", "中")).in("vi")).isEqualTo("가");
        assertThat(new LocalizedText(Map.of("zh", "中", "mn", "м")).in("vi")).isEqualTo("м");
        assertThat(new LocalizedText(Map.of("zh-Hant", "灣")).in("zh-Hant")).isEqualTo("灣");
    }

    @Test
    void tagsAreCanonicalAndSortedAndTextsNormal() {
        var byTag = new LinkedHashMap<String, String>();
        byTag.put("zh-hant-tw", " 臺北 ");
        byTag.put("EN", "Cafe\u0301");
        var text = new LocalizedText(byTag);
        assertThat(text.byTag()).containsExactly(Map.entry("en", "Café"), Map.entry("zh-Hant-TW", "臺北"));
        assertThat(text).isEqualTo(new LocalizedText(Map.of("en", "Café", "zh-Hant-TW", "臺北")));
    }

    @Test
    void aTextNeedsALanguageAndWords() {
        assertThatThrownBy(() -> new LocalizedText(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalizedText(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.ko(" \n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LocalizedText(Collections.singletonMap("ko", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.ko("가".repeat(20_001))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "한국어", "not a tag", "e"})
    void whatIsNoLanguageTagIsRefused(String tag) {
        assertThatThrownBy(() -> new LocalizedText(Map.of(tag, "text"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsAnObjectByLanguageInJson() throws JsonProcessingException {
        var mapper = new JsonMapper();
        var text = LocalizedText.of("가", "A");
        var json = mapper.writeValueAsString(text);
        assertThat(json).isEqualTo("{\"en\":\"A\",\"ko\":\"가\"}");
        assertThat(mapper.readValue(json, LocalizedText.class)).isEqualTo(text);
    }

    @Test
    void nobodyCanChangeItFromOutside() {
        assertThatThrownBy(() -> LocalizedText.ko("가").byTag().put("en", "A"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
