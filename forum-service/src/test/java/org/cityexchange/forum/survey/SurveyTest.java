package org.cityexchange.forum.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.forum.survey.Asked.atMost;
import static org.cityexchange.forum.survey.Asked.chosen;
import static org.cityexchange.forum.survey.Asked.notApplicable;
import static org.cityexchange.forum.survey.QuestionType.BOOLEAN;
import static org.cityexchange.forum.survey.QuestionType.LIKERT5;
import static org.cityexchange.forum.survey.QuestionType.MATRIX;
import static org.cityexchange.forum.survey.QuestionType.MULTI;
import static org.cityexchange.forum.survey.QuestionType.NUMBER;
import static org.cityexchange.forum.survey.QuestionType.SINGLE;
import static org.cityexchange.forum.survey.QuestionType.TEXT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SurveyTest {

    private static final Instant NOW = Instant.parse("2030-05-01T05:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Asked SATISFIED = Asked.of("satisfied", LIKERT5);

    private static SurveyRequest request(Instant opensAt, Instant closesAt, Asked... questions) {
        return new SurveyRequest(
                null,
                null,
                null,
                LocalizedText.ko("설문"),
                null,
                SurveyAudience.ATTENDED,
                null,
                null,
                null,
                Arrays.stream(questions).map(Asked::question).toList(),
                opensAt,
                closesAt,
                null);
    }

    private static Survey draft(SurveyRequest request) {
        var of = new Survey.Subject(
                SurveySubject.EVENT, UUID.randomUUID(), null, null, "shrdc", "Asia/Seoul", Provenance.RECORDED);
        return Survey.drafted(of, request, NOW);
    }

    @Test
    void itsTimesTakeEffectToTheSecondWithoutATimer() {
        var survey = draft(request(SOON, LATER, SATISFIED));
        assertThat(survey.statusAt(SOON.minusNanos(1))).isEqualTo(SurveyStatus.DRAFT);
        assertThat(survey.statusAt(SOON)).isEqualTo(SurveyStatus.OPEN);
        assertThat(survey.statusAt(LATER.minusNanos(1))).isEqualTo(SurveyStatus.OPEN);
        assertThat(survey.statusAt(LATER)).isEqualTo(SurveyStatus.CLOSED);
        assertThat(survey.status()).isEqualTo(SurveyStatus.DRAFT);
        survey.settle(LATER.plusSeconds(5));
        assertThat(survey.status()).isEqualTo(SurveyStatus.CLOSED);
        assertThat(survey.toView(LATER).openedAt()).isEqualTo(SOON);
        assertThat(survey.toView(LATER).closedAt()).isEqualTo(LATER);
    }

    @Test
    void aPausedSurveyClosesByTheClockTooAndNothingOpensItAgain() {
        var survey = draft(request(null, LATER, SATISFIED));
        survey.become(SurveyStatus.OPEN, NOW);
        survey.become(SurveyStatus.PAUSED, NOW);
        assertThat(survey.obstacle(SurveyStatus.OPEN, NOW)).isEmpty();
        assertThat(survey.obstacle(SurveyStatus.OPEN, LATER)).isPresent();
        survey.settle(LATER);
        assertThat(survey.obstacle(SurveyStatus.PUBLISHED, LATER)).isEmpty();
    }

    @Test
    void nothingIsOpenedThatAsksNothing() {
        assertThatThrownBy(() -> draft(request(null, null)).become(SurveyStatus.OPEN, NOW))
                .hasMessage(ErrorCode.SURVEY_WITHOUT_QUESTIONS.name());
        assertThatThrownBy(() -> draft(request(SOON, null))).hasMessage(ErrorCode.VALIDATION_FAILED.name());
    }

    @Test
    void onceOpenItsWordsMayChangeAndItsStructureMayNot() {
        var choice = Asked.of("city", SINGLE).offering("A", "B");
        var survey = draft(request(null, LATER, SATISFIED, choice));
        survey.become(SurveyStatus.OPEN, NOW);
        var translated = Asked.of("satisfied", LIKERT5).labelled(LocalizedText.of("만족?", "Satisfied?"));
        assertThatCode(() -> survey.describe(request(null, LATER.plusSeconds(9), translated, choice), NOW))
                .doesNotThrowAnyException();
        Stream.of(
                        request(null, LATER, SATISFIED),
                        request(null, LATER, choice, SATISFIED),
                        request(null, LATER, Asked.of("satisfied", LIKERT5).required(), choice),
                        request(null, LATER, SATISFIED, Asked.of("city", SINGLE).offering("A", "B", "C")),
                        request(SOON, LATER, SATISFIED, choice))
                .forEach(other -> assertThatThrownBy(() -> survey.describe(other, NOW))
                        .hasMessage(ErrorCode.SURVEY_STRUCTURE_FROZEN.name()));
        assertThatThrownBy(() -> survey.describe(
                        request(null, LATER.plusSeconds(99), translated, choice), LATER.plusSeconds(10)))
                .hasMessage(ErrorCode.FIELD_IMMUTABLE.name());
    }

    @Test
    void aNextVersionIsADraftOfTheSameFamilyWithoutTimes() {
        var survey = draft(request(SOON, LATER, SATISFIED));
        var next = survey.nextVersion(2, LATER).toView(LATER);
        assertThat(next.familyId()).isEqualTo(survey.familyId());
        assertThat(next.id()).isNotEqualTo(survey.id());
        assertThat(next.status()).isEqualTo(SurveyStatus.DRAFT);
        assertThat(next.questions()).isEqualTo(survey.toView(NOW).questions());
        assertThat(next.opensAt()).isNull();
    }

    static Stream<Arguments> wrong() {
        var five = new SurveyQuestion.Option("FIVE", LocalizedText.ko("5"), new BigDecimal("5"), false);
        var again = new SurveyQuestion.Option("AGAIN", LocalizedText.ko("5"), new BigDecimal("5.0"), false);
        var six = new SurveyQuestion.Option("SIX", LocalizedText.ko("6"), new BigDecimal("6"), false);
        var scored = new SurveyQuestion.Option("NA", LocalizedText.ko("없음"), BigDecimal.ONE, true);
        return Stream.of(
                Arguments.of("/questions", List.of(SATISFIED, SATISFIED)),
                Arguments.of(
                        "/questions",
                        List.of(
                                Asked.of("a", LIKERT5).measuring("LECTURER"),
                                Asked.of("b", LIKERT5).measuring("LECTURER"))),
                Arguments.of("/questions/0/options", List.of(Asked.of("q", SINGLE))),
                Arguments.of("/questions/0/options", List.of(Asked.of("q", TEXT).offering("A"))),
                Arguments.of(
                        "/questions/0/options", List.of(Asked.of("q", MULTI).offering("A", "A"))),
                Arguments.of(
                        "/questions/0/options", List.of(Asked.of("q", LIKERT5).offering(five, again))),
                Arguments.of(
                        "/questions/0/options/0/score",
                        List.of(Asked.of("q", LIKERT5).offering(six))),
                Arguments.of(
                        "/questions/0/options/0/score",
                        List.of(Asked.of("q", SINGLE).offering(scored))),
                Arguments.of("/questions/0/rows", List.of(Asked.of("q", MATRIX).offering("A"))),
                Arguments.of(
                        "/questions/0/rows",
                        List.of(Asked.of("q", SINGLE).offering("A").about("r"))),
                Arguments.of("/questions/0/max", List.of(Asked.of("q", NUMBER).between("3", "2"))),
                Arguments.of("/questions/0/min", List.of(Asked.of("q", TEXT).between("3", null))),
                Arguments.of(
                        "/questions/0/minChoices",
                        List.of(Asked.of("q", MULTI).offering("A").choosing(2, null))),
                Arguments.of(
                        "/questions/0/dimension", List.of(Asked.of("q", TEXT).asDimension())),
                Arguments.of(
                        "/questions/0/dimension",
                        List.of(Asked.of("MODE", BOOLEAN).asDimension())),
                // itself, a later one, one that is not there: only earlier ones
                Arguments.of(
                        "/questions/0/visibleIf/question",
                        List.of(Asked.of("q", LIKERT5).shownIf(atMost("q", 2)))),
                Arguments.of(
                        "/questions/0/visibleIf/question",
                        List.of(Asked.of("q", TEXT).shownIf(atMost("satisfied", 2)), SATISFIED)),
                Arguments.of(
                        "/questions/1/visibleIf",
                        List.of(SATISFIED, Asked.of("q", TEXT).shownIf(chosen("satisfied", "A")))),
                Arguments.of(
                        "/questions/1/visibleIf/anyOf/0",
                        List.of(
                                Asked.of("a", SINGLE).offering("A"),
                                Asked.of("q", TEXT).shownIf(chosen("a", "B")))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeAskedIsPointedAt(String pointer, List<Asked> questions) {
        assertThatThrownBy(() -> draft(request(null, null, questions.toArray(Asked[]::new))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("where").containsExactly(pointer));
    }

    @Test
    void aScaleMayLabelItsStepsAndSayWhatIsNotApplicable() {
        var five = new SurveyQuestion.Option("FIVE", LocalizedText.ko("매우 만족"), new BigDecimal("5.0"), false);
        var survey = draft(request(null, null, Asked.of("q", LIKERT5).offering(five, notApplicable("NA"))));
        var question = survey.toView(NOW).questions().get(0);
        assertThat(question.isNotApplicable("NA")).isTrue();
        assertThat(question.isNotApplicable(5)).isFalse();
    }
}
