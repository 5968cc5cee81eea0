package org.cityexchange.forum.registration.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What answers a question, how it is kept, and where a wrong answer is pointed at. */
class AnswerRulesTest {

    private static Question question(String key, Question.Type type, boolean required, String... options) {
        return new Question(
                key,
                type,
                LocalizedText.ko("질문"),
                null,
                required,
                Arrays.stream(options)
                        .map(option -> new Question.Option(option, LocalizedText.ko("선택"), null, null))
                        .toList());
    }

    private static final List<Question> ALL = List.of(
            question("note", Question.Type.TEXT, false),
            question("guests", Question.Type.NUMBER, false),
            question("meal", Question.Type.SINGLE, true, "STANDARD", "VEGETARIAN"),
            question("tours", Question.Type.MULTI, false, "PALACE", "RIVER", "CITY_HALL"),
            question("visa", Question.Type.BOOLEAN, false),
            question("arrival", Question.Type.DATE, false));

    private static void assertRefused(Map<String, Object> answers, org.assertj.core.groups.Tuple... expected) {
        assertThatThrownBy(() -> AnswerRules.read(ALL, answers)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
            assertThat(e.errors())
                    .extracting(FieldError::where, FieldError::code)
                    .containsExactlyInAnyOrder(expected);
        });
    }

    @Test
    void answersAreKeptInTheirTypesAndChoicesInTheOrderOfTheOptions() {
        assertThat(AnswerRules.read(
                        ALL,
                        Map.of(
                                "note",
                                "  안녕하세요 ",
                                "guests",
                                2,
                                "meal",
                                "VEGETARIAN",
                                "tours",
                                List.of("CITY_HALL", "PALACE", "CITY_HALL"),
                                "visa",
                                false,
                                "arrival",
                                "2022-11-24")))
                .isEqualTo(Map.of(
                        "note",
                        "안녕하세요",
                        "guests",
                        2,
                        "meal",
                        "VEGETARIAN",
                        "tours",
                        List.of("PALACE", "CITY_HALL"),
                        "visa",
                        false,
                        "arrival",
                        "2022-11-24"));
    }

    @Test
    void whatIsLeftEmptyIsNotKept() {
        var answers = new HashMap<String, Object>();
        answers.put("note", "  ");
        answers.put("tours", List.of());
        answers.put("guests", null);
        answers.put("meal", "STANDARD");
        assertThat(AnswerRules.read(ALL, answers)).isEqualTo(Map.of("meal", "STANDARD"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertRefused(
                Map.of(
                        "note",
                        7,
                        "guests",
                        "two",
                        "meal",
                        List.of("STANDARD"),
                        "tours",
                        List.of("PALACE", "MOON"),
                        "visa",
                        "yes",
                        "arrival",
                        "24.11.2022",
                        "a/b~c",
                        1),
                tuple("/answers/note", "WRONG_ANSWER_TYPE"),
                tuple("/answers/guests", "WRONG_ANSWER_TYPE"),
                tuple("/answers/meal", "WRONG_ANSWER_TYPE"),
                tuple("/answers/tours/1", "UNKNOWN_OPTION"),
                tuple("/answers/visa", "WRONG_ANSWER_TYPE"),
                tuple("/answers/arrival", "WRONG_ANSWER_TYPE"),
                tuple("/answers/a~1b~0c", "UNKNOWN_QUESTION"));
    }

    @Test
    void whatIsRequiredIsMissedAlsoWhereItIsLeftBlank() {
        assertRefused(Map.of(), tuple("/answers/meal", "REQUIRED"));
        assertRefused(Map.of("meal", "SOUP"), tuple("/answers/meal", "UNKNOWN_OPTION"));
        assertRefused(Map.of("meal", "STANDARD", "note", "a".repeat(4001)), tuple("/answers/note", "TEXT_NOT_KEPT"));
        assertRefused(Map.of("meal", "STANDARD", "note", "a\0b"), tuple("/answers/note", "TEXT_NOT_KEPT"));
        assertRefused(Map.of("meal", "STANDARD", "tours", List.of(1)), tuple("/answers/tours", "WRONG_ANSWER_TYPE"));
    }

    @Test
    void onlyChosenOptionsHaveSeats() {
        var answers = Map.<String, Object>of("meal", "STANDARD", "tours", List.of("PALACE", "RIVER"), "note", "PALACE");
        assertThat(AnswerRules.lanes(ALL, answers)).containsExactly("meal/STANDARD", "tours/PALACE", "tours/RIVER");
    }
}
