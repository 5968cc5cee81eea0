package org.cityexchange.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeSet;
import org.cityexchange.kit.pdf.PdfFonts;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {

    /**
     * The letters beyond A to Z with which the languages of the 72 countries write Latin: their alphabets, and the
     * accents of usual romanisations of those that write otherwise.
     */
    static final List<String> ALPHABETS = List.of(
            "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ", // Vietnamese
            "ÇĞIİÖŞÜÂÎÛ", // Turkish
            "ƏÇĞIİÖŞÜXQ", // Azerbaijani
            "ÄÇŇÖŞÜÝŽ", // Turkmen
            "OʻGʻÑ", // Uzbek
            "ÁÉÍÑÓÚÜ", // Spanish
            "ÀÁÂÃÇÉÊÍÓÔÕÚ", // Portuguese
            "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ", // French, and with it much of Africa
            "ĄĆĘŁŃÓŚŹŻ", // Polish
            "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", // Czech
            "ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ", // Slovak
            "ÁÉÍÓÖŐÚÜŰ", // Hungarian
            "ĂÂÎȘȚ", // Romanian, with commas below and not cedillas
            "ČĆĐŠŽ", // Croatian, Bosnian, Serbian
            "ĀČĒĢĪĶĻŅŠŪŽ", // Latvian
            "ĄČĘĖĮŠŲŪŽ", // Lithuanian
            "ÄÖÕÜŠŽ", // Estonian
            "ÄÖÜẞß", // German
            "ÅÆØÄÖ", // Scandinavian
            "ÇË", // Albanian
            "ÀÈÉÌÍÎÒÓÙÚ", // Italian
            "ŊƐƆƁƊƘƳẸỌṢ", // Hausa, Yoruba, Ewe, Akan and others
            "ĀĪŪṬḌṢẒḤṆṚŚṁṅñ", // Indian and Arabic names in scholarly Latin
            "ʻʼ’'-.");

    @Test
    void everyLatinLetterOfThe72CountriesIsPrintedAsItIs() {
        for (var alphabet : ALPHABETS) {
            for (var text : List.of(alphabet, alphabet.toLowerCase(java.util.Locale.ROOT))) {
                var name = Normalizer.normalize("A" + text, Normalizer.Form.NFC);
                assertThat(PrintedName.of(name, null)).isEqualTo(name);
            }
        }
    }

    @Test
    void everyNameOfTheReferenceCitiesCanBeShown() throws IOException {
        var letters = new TreeSet<Integer>();
        for (var file : List.of("cities-seoul-2008-2022.csv", "local-governments-kr.csv")) {
            Files.readString(Path.of("..", "support", "data", "reference", file), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> line.codePoints().forEach(letters::add));
        }
        assertThat(letters)
                .allSatisfy(letter -> assertThat(PdfFonts.canShow(Character.toString(letter)))
                        .as(Character.getName(letter))
                        .isTrue());
    }

    @Test
    void aKoreanNameIsPrintedInKorean() {
        assertThat(PrintedName.of("홍길동", "Hong Gildong")).isEqualTo("홍길동");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Шавкат", "ผู้อบรมหนึ่ง", "متدرب", "प्रशिक्षु", "学员", "ትሬኒ", "Τρέινι", "მსმენელი", "수강생 Шавкат"})
    void aNameInAnotherScriptIsPrintedInItsLatinForm(String name) {
        assertThat(PrintedName.of(name, "Trainee One")).isEqualTo("Trainee One");
        assertThatThrownBy(() -> PrintedName.of(name, null))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NAME_NEEDS_LATIN_FORM));
    }

    @ParameterizedTest
    @CsvSource({",", "-,-", "Шавкат,Шавкат"})
    void whereNoFormCanBePrintedNothingIsMadeUp(String name, String nameLatin) {
        assertThatThrownBy(() -> PrintedName.of(name, nameLatin)).isInstanceOf(DomainException.class);
    }
}
