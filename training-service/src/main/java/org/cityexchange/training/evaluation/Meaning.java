package org.cityexchange.training.evaluation;

import org.cityexchange.contracts.EvaluationDefinition;
import org.cityexchange.kit.text.LocalizedText;

/** What the definitions of figures mean, for who reads them without the questionnaire. */
final class Meaning {

    private Meaning() {}

    static LocalizedText of(EvaluationDefinition definition) {
        return switch (definition) {
            case TOP_2_BOX ->
                LocalizedText.of(
                        "유효응답 중 상위 두 값(5점 척도의 4·5점, 7점 척도의 6·7점)의 비율",
                        "Share of valid answers with one of the two highest values (4-5 of 5, 6-7 of 7)");
            case TOP_1_BOX -> LocalizedText.of("유효응답 중 가장 높은 값의 비율", "Share of valid answers with the highest value");
            case MEAN -> LocalizedText.of("유효응답의 산술평균", "Arithmetic mean of valid answers");
            case MEAN_100 ->
                LocalizedText.of(
                        "100점 환산점수: (평균 - 최저값) ÷ (최고값 - 최저값) × 100",
                        "Converted to 100 points: (mean - lowest value) / (highest - lowest value) x 100");
            case NPS ->
                LocalizedText.of(
                        "순추천지수: 추천(9·10점) 비율에서 비추천(0~6점) 비율을 뺀 값",
                        "Net promoter score: share of promoters (9-10) less share of detractors (0-6)");
        };
    }
}
