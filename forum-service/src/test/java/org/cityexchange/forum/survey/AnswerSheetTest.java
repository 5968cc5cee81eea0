package org.cityexchange.forum.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cityexchange.forum.survey.Asked.answered;
import static org.cityexchange.forum.survey.Asked.atMost;
import static org.cityexchange.forum.survey.Asked.chosen;
import static org.cityexchange.forum.survey.Asked.notApplicable;
import static org.cityexchange.forum.survey.Asked.option;
import static org.cityexchange.forum.survey.QuestionType.BOOLEAN;
import static org.cityexchange.forum.survey.QuestionType.LIKERT5;
import static org.cityexchange.forum.survey.QuestionType.MATRIX;
import static org.cityexchange.forum.survey.QuestionType.MULTI;
import static org.cityexchange.forum.survey.QuestionType.NPS11;
import static org.cityexchange.forum.survey.QuestionType.NUMBER;
import static org.cityexchange.forum.survey.QuestionType.RANKING;
import static org.cityexchange.forum.survey.QuestionType.SINGLE;
import static org.cityexchange.forum.survey.QuestionType.TEXT;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerSheetTest {

    private static final Asked SCALE = Asked.of("q", LIKERT5).offering(notApplicable("NA"));
    private static final Asked NPS = Asked.of("q", NPS11);
    private static final Asked ONE = Asked.of("q", SINGLE).offering("A", "B");
    private static final Asked SOME = Asked.of("q", MULTI)
            .offering(option("A"), option("B"), option("C"), notApplicable("NA"))
            .choosing(null, 2);
    private static final Asked RANKED =
            Asked.of("q", RANKING).offering("A", "B", "C").choosing(2, null);
    private static final Asked TABLE =
            Asked.of("q", MATRIX).about("r1", "r2").offering("A", "B").required();
    private static final Asked AMOUNT = Asked.of("q", NUMBER).between("0", "24");

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(SCALE, 5, 5),
                Arguments.of(SCALE, 4.0, 4),
                Arguments.of(SCALE, "NA", "NA"),
                Arguments.of(NPS, 0, 0),
                Arguments.of(NPS, 10L, 10),
                Arguments.of(ONE, "B", "B"),
                Arguments.of(SOME, List.of("C", "A"), List.of("A", "C")),
                Arguments.of(SOME, List.of("NA"), List.of("NA")),
                Arguments.of(RANKED, List.of("C", "A"), List.of("C", "A")),
                Arguments.of(TABLE, Map.of("r2", "A", "r1", "B"), Map.of("r1", "B", "r2", "A")),
                Arguments.of(AMOUNT, 7.5, new BigDecimal("7.5")),
                Arguments.of(Asked.of("q", BOOLEAN), false, false),
                // composed letters, and no white space around
                Arguments.of(Asked.of("q", TEXT), "  좋아요 ", "좋아요"));
    }

    @ParameterizedTest
    @MethodSource("right")
    void anAnswerIsKeptInOneForm(Asked asked, Object given, Object kept) {
        var sheet = AnswerSheet.read(List.of(asked.question()), Map.of("q", given));
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.answers()).isEqualTo(Map.of("q", kept));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(SCALE, 0, "", "OUT_OF_RANGE"),
                Arguments.of(SCALE, 6, "", "OUT_OF_RANGE"),
                Arguments.of(SCALE, 4.5, "", "OUT_OF_RANGE"),
                Arguments.of(SCALE, Double.POSITIVE_INFINITY, "", "OUT_OF_RANGE"),
                Arguments.of(SCALE, "5", "", "UNKNOWN_OPTION"),
                Arguments.of(SCALE, true, "", "WRONG_ANSWER_TYPE"),
                Arguments.of(NPS, 11, "", "OUT_OF_RANGE"),
                Arguments.of(ONE, "C", "", "UNKNOWN_OPTION"),
                Arguments.of(ONE, List.of("A"), "", "WRONG_ANSWER_TYPE"),
                Arguments.of(SOME, List.of("A", "X"), "/1", "UNKNOWN_OPTION"),
                Arguments.of(SOME, List.of("A", "A"), "", "CHOSEN_TWICE"),
                Arguments.of(SOME, List.of("A", "NA"), "", "NOT_APPLICABLE_ALONE"),
                Arguments.of(SOME, List.of("A", "B", "C"), "", "WRONG_NUMBER_OF_CHOICES"),
                Arguments.of(SOME, List.of(1), "/0", "WRONG_ANSWER_TYPE"),
                Arguments.of(RANKED, List.of("A"), "", "WRONG_NUMBER_OF_CHOICES"),
                Arguments.of(TABLE, Map.of("r1", "A"), "/r2", "REQUIRED"),
                Arguments.of(TABLE, Map.of("r1", "A", "r2", "X"), "/r2", "UNKNOWN_OPTION"),
                Arguments.of(TABLE, Map.of("r1", "A", "a/b", "A"), "/a~1b", "UNKNOWN_QUESTION"),
                Arguments.of(AMOUNT, 24.5, "", "OUT_OF_RANGE"),
                Arguments.of(AMOUNT, new BigDecimal("1e-7"), "", "OUT_OF_RANGE"),
                Arguments.of(Asked.of("q", NUMBER), new BigDecimal("1e999999"), "", "OUT_OF_RANGE"),
                Arguments.of(AMOUNT, "7", "", "WRONG_ANSWER_TYPE"),
                Arguments.of(Asked.of("q", BOOLEAN), "true", "", "WRONG_ANSWER_TYPE"),
                Arguments.of(Asked.of("q", TEXT), "a".repeat(2001), "", "TEXT_NOT_KEPT"),
                Arguments.of(Asked.of("q", TEXT), "nul \0", "", "TEXT_NOT_KEPT"),
                Arguments.of(Asked.of("other", TEXT), "x", "", "UNKNOWN_QUESTION"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongAnswerIsPointedAt(Asked asked, Object given, String further, String code) {
        var sheet = AnswerSheet.read(List.of(asked.question()), Map.of("q", given));
        assertThat(sheet.errors()).singleElement().satisfies(error -> {
            assertThat(error.where()).isEqualTo("/answers/q" + further);
            assertThat(error.code()).isEqualTo(code);
        });
        assertThat(sheet.answers()).isEmpty();
        assertThatThrownBy(sheet::demandValid).isInstanceOf(DomainException.class);
    }

    @Test
    void whatIsEmptyIsSkippedAndMissedOnlyWhereItIsRequired() {
        var questions = List.of(
                Asked.of("text", TEXT).required().question(),
                Asked.of("some", MULTI).offering("A").required().question(),
                Asked.of("free", TEXT).question());
        var sheet = AnswerSheet.read(questions, Map.of("text", "  ", "some", List.of(), "free", ""));
        assertThat(sheet.errors()).extracting("where").containsExactly("/answers/text", "/answers/some");
        assertThat(sheet.answers()).isEmpty();
    }

    private static final List<SurveyQuestion> CHAIN = questions(
            Asked.of("came", BOOLEAN).required(),
            Asked.of("how", SINGLE).offering("BUS", "TRAIN").required().shownIf(answered("came", true)),
            Asked.of("rated", LIKERT5).offering(notApplicable("NA")).shownIf(chosen("how", "TRAIN")),
            Asked.of("why", TEXT).required().shownIf(atMost("rated", 2)));

    private static List<SurveyQuestion> questions(Asked... all) {
        return Arrays.stream(all).map(Asked::question).toList();
    }

    @Test
    void aConditionShowsWhatItsAnswerAsksFor() {
        var sheet = AnswerSheet.read(CHAIN, Map.of("came", true, "how", "TRAIN", "rated", 2, "why", "늦음"));
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.shown()).isEqualTo(CHAIN);
    }

    @Test
    void whatIsHiddenIsNotRequired() {
        var sheet = AnswerSheet.read(CHAIN, Map.of("came", false));
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.shown()).extracting(SurveyQuestion::key).containsExactly("came");
    }

    @Test
    void anAnswerToAHiddenQuestionIsRefusedAlongTheWholeChain() {
        var sheet = AnswerSheet.read(CHAIN, Map.of("came", false, "how", "TRAIN", "rated", 1, "why", "x"));
        assertThat(sheet.errors())
                .extracting("where", "code")
                .containsExactly(
                        tuple("/answers/how", "QUESTION_NOT_ASKED"),
                        tuple("/answers/rated", "QUESTION_NOT_ASKED"),
                        tuple("/answers/why", "QUESTION_NOT_ASKED"));
    }

    @Test
    void notApplicableMeetsNoCondition() {
        var sheet = AnswerSheet.read(CHAIN, Map.of("came", true, "how", "TRAIN", "rated", "NA"));
        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.shown()).extracting(SurveyQuestion::key).doesNotContain("why");
    }

    @Test
    void aWrongAnswerDoesNotMakeThoseWrongThatHangOnIt() {
        var sheet = AnswerSheet.read(CHAIN, Map.of("came", "yes", "how", "TRAIN"));
        assertThat(sheet.errors()).extracting("where").containsExactly("/answers/came");
    }

    @Test
    void answersThatAreDimensionsTellResultsApart() {
        var questions = questions(
                Asked.of("again", BOOLEAN).asDimension(),
                Asked.of("job", SINGLE).offering("A", "B").asDimension(),
                Asked.of("other", SINGLE).offering("A"));
        assertThat(AnswerSheet.read(questions, Map.of("again", true, "other", "A"))
                        .dimensions())
                .isEqualTo(Map.of("again", "true"));
    }
}
