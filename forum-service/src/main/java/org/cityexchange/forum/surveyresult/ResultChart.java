package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The answers to the questions of one choice as a chart in SVG: a bar for each question, divided by how many chose which
 * value. It is readable without colours and by machines: every part has its name and number as a text.
 */
final class ResultChart {

    private static final int WIDTH = 800;
    private static final int BAR_LEFT = 20;
    private static final int BAR_WIDTH = 640;
    private static final int FIGURE_LEFT = 676;
    private static final int TOP = 76;
    private static final int ROW = 66;
    private static final int BAR = 26;
    private static final int LEAST_LABELLED = 6; // percent: a narrower part has no room for its number
    /** From dark to light and told apart in grey, too; the letters on the first two are white. */
    private static final List<String> COLOURS = List.of("#08306b", "#2171b5", "#4a90c8", "#9ecae1", "#deebf7");

    private final SurveyResults results;
    private final ResultWords words;
    private final String language;
    private final StringBuilder svg = new StringBuilder();

    private ResultChart(SurveyResults results, Locale locale) {
        this.results = results;
        this.words = ResultWords.in(locale);
        this.language = words.language();
    }

    /** The chart, with its words in that language. */
    static String of(SurveyResults results, Locale locale) {
        return new ResultChart(results, locale).draw();
    }

    private String draw() {
        var items = results.items().stream().filter(ResultChart::isDrawn).toList();
        var height = TOP + ROW * Math.max(1, items.size()) + 20;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" lang=\"")
                .append(language)
                .append(String.format(
                        Locale.ROOT,
                        "\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\""
                                + " font-family=\"'Noto Sans', 'Noto Sans KR', sans-serif\">",
                        WIDTH,
                        height));
        element("title", "id=\"title\"", results.title().in(language));
        element("desc", "id=\"desc\"", description(items));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        text(BAR_LEFT, 32, 18, "#000000", results.title().in(language));
        text(BAR_LEFT, 54, 12, "#444444", words.caption(results));
        for (int row = 0; row < items.size(); row++) {
            row(items.get(row), TOP + ROW * row);
        }
        if (items.isEmpty()) {
            text(BAR_LEFT, TOP + 24, 14, "#000000", words.nothing(results));
        }
        return svg.append("</svg>").toString();
    }

    private static boolean isDrawn(ItemResult item) {
        return item.kind().equals(Item.Kind.SCALE.name())
                || item.kind().equals(Item.Kind.RECOMMENDATION.name())
                || item.kind().equals(Item.Kind.CHOICE.name());
    }

    private String description(List<ItemResult> items) {
        var description = new StringBuilder(words.caption(results));
        for (var item : items) {
            description
                    .append(' ')
                    .append(item.label().in(language))
                    .append(": ")
                    .append(words.headline(item))
                    .append('.');
        }
        return description.toString();
    }

    private void row(ItemResult item, int y) {
        text(BAR_LEFT, y + 14, 14, "#000000", item.label().in(language));
        if (item.suppressed()) {
            text(BAR_LEFT, y + 38, 12, "#444444", words.hidden(results));
            return;
        }
        var chosen = BigDecimal.ZERO;
        for (int part = item.distribution().size() - 1; part >= 0; part--) {
            var answer = item.distribution().get(part);
            if (answer.share().numerator() > 0) {
                part(answer, chosen, y + 22, shade(item, part));
                chosen = chosen.add(answer.share().exact());
            }
        }
        text(FIGURE_LEFT, y + 40, 13, "#000000", words.headline(item));
    }

    /** The highest value is the darkest. */
    private static int shade(ItemResult item, int part) {
        var below = item.distribution().size() - 1 - part;
        return below * COLOURS.size() / item.distribution().size();
    }

    private void part(ItemResult.Answer answer, BigDecimal from, int y, int shade) {
        var percent = answer.share().exact().doubleValue();
        var x = BAR_LEFT + from.doubleValue() * BAR_WIDTH / 100;
        var width = percent * BAR_WIDTH / 100;
        svg.append(String.format(
                Locale.ROOT,
                "<g><rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\" fill=\"%s\" stroke=\"#ffffff\"/>",
                x,
                y,
                width,
                BAR,
                COLOURS.get(shade)));
        element("title", "", answer.label().in(language) + ": " + words.share(answer.share()));
        if (percent >= LEAST_LABELLED) {
            text(
                    (int) Math.round(x + 4),
                    y + 17,
                    11,
                    shade < 2 ? "#ffffff" : "#000000",
                    answer.share().displayed() + "%");
        }
        svg.append("</g>");
    }

    private void text(int x, int y, int size, String colour, String text) {
        element(
                "text",
                String.format(Locale.ROOT, "x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\"", x, y, size, colour),
                text);
    }

    private void element(String name, String attributes, String text) {
        svg.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " " + attributes)
                .append('>');
        svg.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        svg.append("</").append(name).append('>');
    }
}
