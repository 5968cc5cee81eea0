package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cityexchange.kit.figure.Figure;

/** What a published survey adds to the figures of its event: of every item that is a metric, and how many responded. */
final class ComputedFigures {

    /** Metrics of which documents report figures too, under shorter names. */
    private static final Map<String, String> NAMES = Map.of(
            "OVERALL_SATISFACTION", "overall",
            "HELPFUL_FOR_WORK", "work");

    /** The key of a figure says by what definition it was made, but for the usual one. */
    private static final Map<Figure.Definition, String> ENDINGS = Map.of(
            Figure.Definition.TOP_2_BOX, "",
            Figure.Definition.MEAN_100, ".mean-100",
            Figure.Definition.NPS, ".nps");

    private static final int LONGEST_DOCUMENT = 300;

    private final SurveyResults results;
    private final List<Figure> figures = new ArrayList<>();

    private ComputedFigures(SurveyResults results) {
        this.results = results;
    }

    static List<Figure> of(SurveyResults results) {
        return results.suppressed() ? List.of() : new ComputedFigures(results).figures();
    }

    private List<Figure> figures() {
        var responses = BigDecimal.valueOf(results.responses());
        add("response.count", responses, "PERSON", Figure.Definition.COUNT, null, responses.toPlainString());
        for (var item : results.items()) {
            if (item.metric() != null) {
                item.metrics().stream()
                        .filter(metric -> ENDINGS.containsKey(metric.definition()) && metric.exact() != null)
                        .forEach(metric -> add(
                                key(item) + ENDINGS.get(metric.definition()),
                                metric.exact(),
                                metric.unit(),
                                metric.definition(),
                                item.valid(),
                                metric.numerator() + " / " + metric.denominator()));
            }
        }
        return figures;
    }

    /** {@code satisfaction.overall}; of a row of a matrix with the row behind it. */
    private static String key(ItemResult item) {
        var name = NAMES.getOrDefault(item.metric(), item.metric());
        var row = item.key().indexOf('.');
        var key = "satisfaction." + name + (row < 0 ? "" : item.key().substring(row));
        return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(String key, BigDecimal value, String unit, Figure.Definition definition, Long n, String quote) {
        figures.add(new Figure(
                key,
                value,
                unit,
                Figure.Qualifier.EXACT,
                Figure.Kind.ACTUAL,
                Figure.Origin.COMPUTED,
                definition,
                n,
                source(quote)));
    }

    private Figure.Source source(String quote) {
        var title = results.title().in("ko");
        return new Figure.Source(
                title.length() > LONGEST_DOCUMENT ? title.substring(0, LONGEST_DOCUMENT) : title,
                quote,
                "/v1/surveys/" + results.surveyId() + "/results");
    }
}
