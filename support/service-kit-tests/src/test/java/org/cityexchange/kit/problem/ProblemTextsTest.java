package org.cityexchange.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has its words, in Korean and in English. */
class ProblemTextsTest {

    private static final List<Locale> LOCALES = List.of(Locale.KOREAN, Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pattern(ErrorCode code, String part, Locale locale) {
        return ProblemTexts.bundle(locale).getString(code.name() + "." + part);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalHasTitleAndDetailInBothLanguagesWithTheSamePlaces(ErrorCode code) {
        for (var locale : LOCALES) {
            assertThat(pattern(code, "title", locale)).isNotBlank();
            assertThat(pattern(code, "detail", locale)).isNotBlank();
            assertThat(places(pattern(code, "title", locale))).isEmpty();
        }
        assertThat(places(pattern(code, "detail", Locale.KOREAN)))
                .isEqualTo(places(pattern(code, "detail", Locale.ENGLISH)));
        assertThat(pattern(code, "title", Locale.KOREAN)).containsPattern("[가-힣]");
        assertThat(pattern(code, "detail", Locale.KOREAN)).containsPattern("[가-힣]");
        assertThat(pattern(code, "detail", Locale.ENGLISH)).doesNotContainPattern("[가-힣]");
    }

    /** In a message format an apostrophe hides what stands behind it, and a brace would be a place. */
    @ParameterizedTest
    @EnumSource
    void aTextIsSaidAsItIsWritten(ErrorCode code) {
        for (var locale : LOCALES) {
            for (var part : List.of("title", "detail")) {
                var pattern = pattern(code, part, locale);
                var places = places(pattern);
                assertThat(new MessageFormat(pattern, locale).getFormatsByArgumentIndex())
                        .hasSize(places.size());
                assertThat(places).isEqualTo(firstNumbers(places.size()));
                var arguments = places.stream().map(place -> "<" + place + ">").toArray();
                var said = new MessageFormat(pattern, locale).format(arguments);
                var expected = pattern;
                for (var place : places) {
                    expected = expected.replace("{" + place + "}", "<" + place + ">");
                }
                assertThat(said).isEqualTo(expected.replace("''", "'")).doesNotContain("{", "}");
            }
        }
    }

    private static Set<String> firstNumbers(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noTextIsLeftOfARefusalThatIsGone() {
        var names = Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());
        for (var locale : LOCALES) {
            assertThat(ProblemTexts.bundle(locale).keySet()).allSatisfy(key -> {
                assertThat(names).contains(key.substring(0, key.indexOf('.')));
                assertThat(key).matches("[A-Z0-9_]+\\.(title|detail)");
            });
            assertThat(ProblemTexts.bundle(locale).keySet()).hasSize(2 * names.size());
        }
    }

    @Test
    void argumentsAreSaidAsTheApiWritesThem() {
        assertThat(ProblemTexts.detail(ErrorCode.QUOTA_BELOW_TAKEN, Locale.ENGLISH, List.of("ONLINE", 12345, 1000)))
                .contains("12345")
                .contains("1000");
        assertThat(ProblemTexts.detail(ErrorCode.UNKNOWN_CITY, Locale.KOREAN, List.of("a'b {0}")))
                .contains("a'b {0}");
    }

    @ParameterizedTest
    @CsvSource({
        "ko, ko",
        "ko-KR, ko",
        "'ko;q=0.2, en;q=0.9', en",
        "'fr-FR, fr;q=0.9, ko;q=0.5', ko",
        "fr, en",
        "*, en",
        "'', en",
        "'???;q=x', en",
    })
    void theCallersPreferenceIsFollowed(String acceptLanguage, String expected) {
        assertThat(ProblemTexts.preferred(acceptLanguage)).isEqualTo(Locale.forLanguageTag(expected));
        assertThat(ProblemTexts.preferred(null)).isEqualTo(Locale.ENGLISH);
    }

    static Stream<Arguments> slugs() {
        return Stream.of(
                Arguments.of(ErrorCode.NOT_FOUND, "not-found"),
                Arguments.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void theTypeOfAProblemIsItsNameAsAPath(ErrorCode code, String slug) {
        assertThat(code.slug()).isEqualTo(slug);
    }

    @Test
    void everyStatusOfTheFrameworkHasACodeOfThatStatus() {
        for (var status : List.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503)) {
            assertThat(ErrorCode.forStatus(status).status()).isEqualTo(status);
        }
        assertThat(ErrorCode.forStatus(418)).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(ErrorCode.forStatus(599)).isEqualTo(ErrorCode.INTERNAL_ERROR);
    }
}
