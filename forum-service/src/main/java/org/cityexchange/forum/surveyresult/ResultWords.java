package org.cityexchange.forum.surveyresult;

import java.util.Locale;
import org.cityexchange.contracts.Provenance;

/** What charts and reports say beside the survey's own texts, in Korean or English. */
enum ResultWords {
    KOREAN(
            "ko",
            "응답 %s명",
            "응답 %s명 (배부 %s부 중 %s%%)",
            "응답자가 최소 집단 크기(%d명)보다 적어 결과를 공개하지 않습니다.",
            "유효응답이 %d명 미만이거나 다른 집단이 드러날 수 있어 비공개",
            "응답 없음",
            "시연용 가상 자료",
            "%s명 (%s%%)"),
    ENGLISH(
            "en",
            "%s responses",
            "%s responses (of %s ballots: %s%%)",
            "Fewer people responded than make a group (%d), so nothing is shown.",
            "Hidden: fewer than %d answered, or it would give another group away",
            "No answers",
            "SYNTHETIC: made up for demonstration",
            "%s (%s%%)");

    private final String language;
    private final String responses;
    private final String rate;
    private final String nothing;
    private final String hidden;
    private final String noAnswers;
    private final String synthetic;
    private final String share;

    ResultWords(
            String language,
            String responses,
            String rate,
            String nothing,
            String hidden,
            String noAnswers,
            String synthetic,
            String share) {
        this.language = language;
        this.responses = responses;
        this.rate = rate;
        this.nothing = nothing;
        this.hidden = hidden;
        this.noAnswers = noAnswers;
        this.synthetic = synthetic;
        this.share = share;
    }

    static ResultWords in(Locale locale) {
        return locale.getLanguage().equals(KOREAN.language) ? KOREAN : ENGLISH;
    }

    String language() {
        return language;
    }

    /** How many responded; that all of it is made up, where it is. */
    String caption(SurveyResults results) {
        var counted = results.suppressed() ? nothing(results) : responded(results);
        return results.provenance() == Provenance.SYNTHETIC ? synthetic + " · " + counted : counted;
    }

    private String responded(SurveyResults results) {
        var rated = results.responseRate();
        return rated == null || rated.displayed() == null
                ? format(responses, results.responses())
                : format(rate, results.responses(), rated.denominator(), rated.displayed());
    }

    String nothing(SurveyResults results) {
        return format(nothing, results.minimumGroupSize());
    }

    String hidden(SurveyResults results) {
        return format(hidden, results.minimumGroupSize());
    }

    String share(Share of) {
        return format(share, of.numerator(), of.displayed());
    }

    /** The first figure of an item in one expression, such as {@code 93% (n=40)}. */
    String headline(ItemResult item) {
        if (item.suppressed()) {
            return "-";
        }
        if (item.valid() == 0) {
            return noAnswers;
        }
        var first = item.metrics().stream().findFirst();
        return first.map(ResultWords::value).map(value -> value + " ").orElse("") + "(n=" + item.valid() + ")";
    }

    /** A figure as it is shown. */
    static String value(Metric metric) {
        return metric.displayed() == null
                ? "-"
                : metric.displayed().toPlainString() + (metric.unit().equals("PERCENT") ? "%" : "");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
