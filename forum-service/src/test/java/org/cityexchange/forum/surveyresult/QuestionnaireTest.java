package org.cityexchange.forum.surveyresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.figure.Figure.Definition;
import org.junit.jupiter.api.Test;

/** How answers become figures, question by question. */
class QuestionnaireTest {

    private static final String OVERALL = """
            {'key': 'overall', 'type': 'LIKERT5', 'label': {'ko': '만족도'},
             'options': [{'key': 'NA', 'label': {'ko': '해당없음'}, 'notApplicable': true}]}""";

    @Test
    void whoWasNotAskedIsNotWhoSkipped() {
        var sample = SampleSurvey.asking("[" + OVERALL + """
                        , {'key': 'why', 'type': 'SINGLE', 'label': {'ko': '이유'},
                           'options': [{'key': 'TIME', 'label': {'ko': '시간'}}],
                           'visibleIf': {'question': 'overall', 'max': 2}}]""")
                .answered(5, "{'overall': 1, 'why': 'TIME'}")
                .answered(2, "{'overall': 2}")
                .answered(3, "{'overall': 5}")
                .answered("{'overall': 'NA'}")
                .answered("{}");

        var overall = sample.item("overall");
        assertThat(List.of(overall.valid(), overall.notApplicable(), overall.missing()))
                .containsExactly(10L, 1L, 1L);
        var why = sample.item("why");
        assertThat(List.of(why.valid(), why.notApplicable(), why.missing())).containsExactly(5L, 5L, 2L);
    }

    @Test
    void whereEverybodySkippedThereIsNoValueAndWhereFewAnsweredNothingIsShown() {
        var sample = SampleSurvey.asking("[" + OVERALL + "]").answered(6, "{}");
        var skipped = sample.item("overall");
        assertThat(skipped.suppressed()).isFalse();
        assertThat(skipped.missing()).isEqualTo(6);
        assertThat(skipped.metrics())
                .allSatisfy(metric -> assertThat(metric.displayed()).isNull());

        var few = sample.answered(4, "{'overall': 5}").item("overall");
        assertThat(few.suppressed()).isTrue();
        assertThat(few.valid()).isNull();
        assertThat(few.missing()).isNull();
        assertThat(few.distribution()).isEmpty();
    }

    @Test
    void aMatrixGivesAnItemForEachRowAndARankingForEachOption() {
        var options = """
                [{'key': 'E', 'score': 5, 'label': {'ko': '5'}}, {'key': 'D', 'score': 4, 'label': {'ko': '4'}},
                 {'key': 'C', 'score': 3, 'label': {'ko': '3'}}, {'key': 'B', 'score': 2, 'label': {'ko': '2'}},
                 {'key': 'A', 'score': 1, 'label': {'ko': '1'}},
                 {'key': 'NA', 'label': {'ko': '해당없음'}, 'notApplicable': true}]""";
        var sample = SampleSurvey.asking(
                        "[{'key': 'm', 'type': 'MATRIX', 'label': {'ko': '강의'}, 'options': " + options + """
                        , 'rows': [{'key': 'r1', 'label': {'ko': '내용'}}, {'key': 'r2', 'label': {'ko': '강사'}}]},
                        {'key': 'rank', 'type': 'RANKING', 'label': {'ko': '순위'}, 'options': [
                          {'key': 'X', 'label': {'ko': 'X'}}, {'key': 'Y', 'label': {'ko': 'Y'}}]},
                        {'key': 'any', 'type': 'MULTI', 'label': {'ko': '모두'}, 'options': [
                          {'key': 'P', 'label': {'ko': 'P'}}, {'key': 'Q', 'label': {'ko': 'Q'}}]},
                        {'key': 'yes', 'type': 'BOOLEAN', 'label': {'ko': '여부'}},
                        {'key': 'hours', 'type': 'NUMBER', 'label': {'ko': '시간'}},
                        {'key': 'words', 'type': 'TEXT', 'label': {'ko': '의견'}}]""")
                .answered(4, """
                        {'m': {'r1': 'E', 'r2': 'NA'}, 'rank': ['X', 'Y'], 'any': ['P', 'Q'], 'yes': true,
                         'hours': 1.5, 'words': '좋음'}""")
                .answered(4, "{'m': {'r1': 'A'}, 'rank': ['Y', 'X'], 'any': ['Q'], 'yes': false, 'hours': 2}")
                .answered(2, "{'m': {'r1': 'D', 'r2': 'NA'}, 'rank': ['X']}");

        var content = sample.item("m.r1");
        assertThat(content.label().in("ko")).isEqualTo("강의: 내용");
        assertThat(metric(content, Definition.TOP_2_BOX).displayed()).isEqualTo("60");
        var lecturer = sample.item("m.r2");
        assertThat(lecturer.valid()).isZero();
        assertThat(lecturer.notApplicable()).isEqualTo(6);
        assertThat(lecturer.missing()).isEqualTo(4);
        assertThat(metric(sample.item("rank.X"), Definition.MEAN).displayed()).isEqualTo("1.40");
        assertThat(sample.item("rank.Y").missing()).isEqualTo(2);
        assertThat(counts(sample.item("any"))).containsExactly(4L, 8L);
        assertThat(sample.item("any").valid()).isEqualTo(8);
        assertThat(counts(sample.item("yes"))).containsExactly(4L, 4L);
        assertThat(metric(sample.item("hours"), Definition.MEAN).exact()).isEqualTo("1.75");
        assertThat(sample.item("words").suppressed()).isTrue();
    }

    @Test
    void theDigestKnowsNoOrderAndEveryAnswerButNoWords() {
        var questions = "[" + OVERALL + ", {'key': 'words', 'type': 'TEXT', 'label': {'ko': '의견'}}]";
        var sample = SampleSurvey.asking(questions)
                .answered(3, "{'overall': 4}")
                .answered("{'overall': 5, 'words': '홍길동 강사님 감사합니다'}")
                .answered("{}");
        var digest = digest(sample, "salt");

        assertThat(digest).matches("[0-9a-f]{64}").isNotEqualTo(digest(sample, "pepper"));
        Collections.reverse(sample.responses());
        assertThat(digest(sample, "salt")).isEqualTo(digest);
        var redacted = SampleSurvey.asking(questions)
                .answered(3, "{'overall': 4}")
                .answered("{'overall': 5, 'words': '(삭제)'}")
                .answered("{}");
        assertThat(digest(redacted, "salt")).isEqualTo(digest);
        var changed = SampleSurvey.asking(questions)
                .answered(2, "{'overall': 4}")
                .answered(2, "{'overall': 5}")
                .answered("{}");
        assertThat(digest(changed, "salt")).isNotEqualTo(digest);
        assertThat(digest(sample.answered("{}"), "salt")).isNotEqualTo(digest);
    }

    @Test
    void aDimensionIsNoItemAndWhatIsAskedOfOneGroupOnlyDoesNotTellItsSize() {
        var sample = SampleSurvey.asking("""
                        [{'key': 'region', 'type': 'SINGLE', 'label': {'ko': '지역'}, 'dimension': true, 'options': [
                           {'key': 'ASIA', 'label': {'ko': '아시아'}}, {'key': 'AFRICA', 'label': {'ko': '아프리카'}},
                           {'key': 'EUROPE', 'label': {'ko': '유럽'}}]},
                         {'key': 'visa', 'type': 'LIKERT5', 'label': {'ko': '비자'},
                          'visibleIf': {'question': 'region', 'anyOf': ['AFRICA']}},""" + OVERALL + "]")
                .answered(9, "{'region': 'ASIA', 'overall': 5}")
                .answered(6, "{'region': 'AFRICA', 'overall': 4, 'visa': 2}")
                .answered(3, "{'region': 'EUROPE', 'overall': 5}");
        var published = sample.published();

        assertThat(published.results().items()).extracting(ItemResult::key).containsExactly("visa", "overall");
        // Six were asked: with nine of Asia among eighteen, three would be of Europe.
        assertThat(sample.item("visa").suppressed()).isTrue();
        assertThat(published.tables().get("region").cells())
                .extracting(CrossTable.Cell::where, CrossTable.Cell::responses)
                .containsExactly(
                        tuple(Map.of("region", "ASIA"), 9L),
                        tuple(Map.of("region", "AFRICA"), null),
                        tuple(Map.of("region", "EUROPE"), null));

        sample.answered(2, "{'region': 'EUROPE', 'overall': 5}");
        assertThat(sample.item("visa").valid()).isEqualTo(6);
    }

    private static String digest(SampleSurvey sample, String salt) {
        return sample.published(salt).results().snapshot().digest();
    }

    private static Metric metric(ItemResult item, Definition definition) {
        return item.metrics().stream()
                .filter(metric -> metric.definition() == definition)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> counts(ItemResult item) {
        return item.distribution().stream()
                .map(answer -> answer.share().numerator())
                .toList();
    }
}
