package org.cityexchange.forum.surveyresult;

import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;

/** What each definition means, in words, and how its values are shown. */
enum Meaning {
    TOP_2_BOX(
            "PERCENT",
            0,
            LocalizedText.of("긍정 응답률", "Positive share"),
            LocalizedText.of(
                    "유효응답 중 상위 두 값(5점 척도의 4·5점, 7점 척도의 6·7점)을 고른 비율. 해당없음과 무응답은 분모에서 제외",
                    "Share of valid answers with one of the two highest values (4-5 of 5, 6-7 of 7); not-applicable and"
                            + " skipped leave the denominator")),
    TOP_1_BOX(
            "PERCENT",
            0,
            LocalizedText.of("최상위 응답률", "Top share"),
            LocalizedText.of("유효응답 중 가장 높은 값을 고른 비율", "Share of valid answers with the highest value")),
    MEAN(
            "SCORE",
            2,
            LocalizedText.of("평균", "Mean"),
            LocalizedText.of("유효응답의 산술평균", "Arithmetic mean of valid answers")),
    MEAN_100(
            "POINT",
            1,
            LocalizedText.of("100점 환산점수", "Mean of 100"),
            LocalizedText.of(
                    "(평균 - 최저값) ÷ (최고값 - 최저값) × 100", "(mean - lowest value) / (highest - lowest value) x 100")),
    NPS(
            "POINT",
            0,
            LocalizedText.of("순추천지수(NPS)", "Net promoter score"),
            LocalizedText.of(
                    "추천(9·10점) 비율에서 비추천(0~6점) 비율을 뺀 값, -100에서 100까지",
                    "Share of promoters (9-10) less share of detractors (0-6), from -100 to 100"));

    private final String unit;
    private final int digits;
    private final LocalizedText label;
    private final LocalizedText words;

    Meaning(String unit, int digits, LocalizedText label, LocalizedText words) {
        this.unit = unit;
        this.digits = digits;
        this.label = label;
        this.words = words;
    }

    /** The meaning of that definition; a definition that no survey uses has none. */
    static Meaning of(Figure.Definition definition) {
        return valueOf(definition.name());
    }

    String unit() {
        return unit;
    }

    int digits() {
        return digits;
    }

    LocalizedText label() {
        return label;
    }

    LocalizedText words() {
        return words;
    }
}
