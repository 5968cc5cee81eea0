package org.cityexchange.forum.surveyresult;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.pdf.PdfTemplate;

/** The results of a survey on one page, in Korean or English. */
enum ResultReport {
    KOREAN(ResultWords.KOREAN, "yyyy년 M월 d일", "외 %d개 문항은 엑셀 파일에서 볼 수 있습니다."),
    ENGLISH(ResultWords.ENGLISH, "d MMMM yyyy", "%d more items stand in the workbook.");

    /** So many lines of items fit on the page, and so many letters, Korean ones, into a line of a label. */
    private static final int MOST_LINES = 32;

    private static final int LETTERS_IN_A_LINE = 15;
    private static final int LONGEST_LABEL = 120;

    private final ResultWords words;
    private final PdfTemplate template;
    private final DateTimeFormatter date;
    private final String more;

    ResultReport(ResultWords words, String date, String more) {
        this.words = words;
        this.template = PdfTemplate.of(ResultReport.class, "results_" + words.language() + ".html");
        this.date = DateTimeFormatter.ofPattern(date, Locale.forLanguageTag(words.language()));
        this.more = more;
    }

    static ResultReport in(Locale locale) {
        return ResultWords.in(locale) == ResultWords.KOREAN ? KOREAN : ENGLISH;
    }

    /** The page; its date is that of the zone. */
    String page(SurveyResults results, ZoneId zone) {
        var counted = results.items().stream()
                .filter(item -> !item.kind().equals(Item.Kind.TEXT.name()))
                .toList();
        var rows = fitting(counted).stream().map(this::row).toList();
        var left = counted.size() - rows.size();
        return template.fill(
                Map.of(
                        "title", shortened(results.title().in(words.language())),
                        "caption", words.caption(results),
                        "countedOn", date.format(results.snapshot().takenAt().atZone(zone)),
                        "number", String.valueOf(results.snapshot().number()),
                        "digest", results.snapshot().digest(),
                        "k", String.valueOf(results.minimumGroupSize()),
                        "more", left == 0 ? "" : String.format(Locale.ROOT, more, left)),
                Map.of("rows", rows, "meanings", meanings()));
    }

    private List<ItemResult> fitting(List<ItemResult> items) {
        var lines = 0;
        for (int item = 0; item < items.size(); item++) {
            lines += 1 + label(items.get(item)).length() / LETTERS_IN_A_LINE;
            if (lines > MOST_LINES) {
                return items.subList(0, item);
            }
        }
        return items;
    }

    private String label(ItemResult item) {
        return shortened(item.label().in(words.language()));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "…";
    }

    private Map<String, String> row(ItemResult item) {
        var row = new HashMap<String, String>();
        row.put("label", label(item));
        row.put("share", value(item, Figure.Definition.TOP_2_BOX));
        row.put("hundred", value(item, Figure.Definition.MEAN_100));
        row.put("mean", value(item, Figure.Definition.MEAN));
        row.put("nps", value(item, Figure.Definition.NPS));
        row.put("interval", interval(item));
        row.put("valid", number(item.valid()));
        row.put("missing", number(item.missing()));
        row.put("notApplicable", number(item.notApplicable()));
        row.put("width", width(item));
        return row;
    }

    private static String value(ItemResult item, Figure.Definition definition) {
        return metric(item, definition).map(ResultWords::value).orElse("–");
    }

    private static String interval(ItemResult item) {
        return metric(item, Figure.Definition.TOP_2_BOX)
                .map(Metric::interval)
                .map(interval -> interval.low() + "–" + interval.high())
                .orElse("–");
    }

    /** How long the bar of the positive share is, in percent. */
    private static String width(ItemResult item) {
        return metric(item, Figure.Definition.TOP_2_BOX)
                .map(Metric::displayed)
                .map(Object::toString)
                .orElse("0");
    }

    private static Optional<Metric> metric(ItemResult item, Figure.Definition definition) {
        return item.metrics().stream()
                .filter(metric -> metric.definition() == definition)
                .findFirst();
    }

    private static String number(Long number) {
        return number == null ? "–" : number.toString();
    }

    private List<Map<String, String>> meanings() {
        return List.of(Meaning.values()).stream()
                .map(meaning -> Map.of(
                        "label", meaning.label().in(words.language()),
                        "words", meaning.words().in(words.language())))
                .toList();
    }
}
