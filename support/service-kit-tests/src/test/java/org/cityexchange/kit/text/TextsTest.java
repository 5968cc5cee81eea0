package org.cityexchange.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two spellings are the same. */
class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "São Paulo, sao paulo",
        "Quý Nhơn, quy nhon",
        "Đà Nẵng, da nang",
        "İstanbul, istanbul",
        "Łódź, lodz",
        "ＳＥＯＵＬ, seoul",
        "'  Two   words ', two words",
        "국제교류, 국제교류",
        "서울ABC, 서울abc",
    })
    void spellingsAreFolded(String text, String folded) {
        assertThat(Texts.folded(text)).isEqualTo(folded);
    }

    @Test
    void hangulTypedAsJamoIsTheSameAsWhole() {
        var jamo = Normalizer.normalize("국제교류", Normalizer.Form.NFD);
        assertThat(Texts.folded(jamo)).isEqualTo("국제교류");
        assertThat(Texts.clean(jamo)).isEqualTo("국제교류");
    }

    @Test
    void nothingIsNull() {
        assertThat(Texts.clean(null)).isNull();
        assertThat(Texts.clean(" \t")).isNull();
        assertThat(Texts.clean("　김창범　")).isEqualTo("김창범");
        assertThat(Texts.folded(null)).isEmpty();
    }

    @Test
    void aSearchColumnHoldsEachTextOnce() {
        assertThat(Texts.searchable(LocalizedText.of("델리", "Delhi"), null, LocalizedText.ko("델리")))
                .isEqualTo("delhi\n델리");
        assertThat(Texts.searchable(List.of("A", "a", " "))).isEqualTo("a");
    }

    @Test
    void aPatternTakesItsTextAtItsWord() {
        assertThat(Texts.containing("교류")).isEqualTo("%교류%");
        assertThat(Texts.containing("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void oneAddressHasOneForm() {
        assertThat(Texts.normalizedEmail(" Ａ.B@Example.ORG ")).isEqualTo("a.b@example.org");
    }
}
