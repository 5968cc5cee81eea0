package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.Continent;

/** The tables of the programme's press release: what stands in their columns and rows, in its order and its words. */
enum DocumentTable {
    TOPIC_SUMMARY(
            "topic-summary",
            LocalizedText.of("정책주제별 국제연수", "International training by policy topic"),
            Dimension.TOPIC,
            LocalizedText.of("정책주제", "Policy topic"),
            LocalizedText.of("총인원/횟수", "Total"),
            topics(),
            List.of(
                    new Line(Measure.COURSE_RUNS, LocalizedText.of("횟수", "Runs"), "회", "run", "runs"),
                    new Line(Measure.PARTICIPATIONS, LocalizedText.of("인원", "Trainees"), "명", "trainee", "trainees"))),
    CONTINENT_SUMMARY(
            "continent-summary",
            LocalizedText.of("대륙별 국제연수", "International training by continent"),
            Dimension.CONTINENT,
            LocalizedText.of("대륙명", "Continent"),
            LocalizedText.of("총계", "Total"),
            continents(),
            List.of(
                    new Line(Measure.CITIES, LocalizedText.of("도시", "Cities"), "개", "city", "cities"),
                    new Line(Measure.PARTICIPATIONS, LocalizedText.of("연수생", "Trainees"), "명", "trainee", "trainees")));

    /** The column of totals, before all others. */
    static final String TOTAL = "TOTAL";

    private final String pathName;
    private final LocalizedText title;
    private final Dimension by;
    private final LocalizedText corner;
    private final LocalizedText total;
    private final List<Heading> columns;
    private final List<Line> lines;

    DocumentTable(
            String pathName,
            LocalizedText title,
            Dimension by,
            LocalizedText corner,
            LocalizedText total,
            List<Heading> columns,
            List<Line> lines) {
        this.pathName = pathName;
        this.title = title;
        this.by = by;
        this.corner = corner;
        this.total = total;
        this.columns = columns;
        this.lines = lines;
    }

    /** A column and what stands over it. */
    record Heading(String key, LocalizedText label) {}

    /** A row: what it counts, what stands before it, and the counter behind each number. */
    record Line(Measure measure, LocalizedText label, String unitKo, String oneEn, String manyEn) {

        /** The number as the document prints it: 2,688명. */
        LocalizedText text(long value) {
            var number = String.format(Locale.ROOT, "%,d", value);
            return LocalizedText.of(number + unitKo, number + " " + (value == 1 ? oneEn : manyEn));
        }
    }

    static Optional<DocumentTable> named(String pathName) {
        return Arrays.stream(values())
                .filter(table -> table.pathName.equals(pathName))
                .findFirst();
    }

    private static List<Heading> topics() {
        return List.of(
                new Heading("SMART_CITY_EGOV", LocalizedText.of("스마트도시 전자정부", "Smart city and e-government")),
                new Heading("URBAN_TRANSPORT", LocalizedText.of("도시교통", "Urban transport")),
                new Heading("URBAN_MANAGEMENT", LocalizedText.of("도시관리", "Urban management")),
                new Heading("CLIMATE_ENVIRONMENT", LocalizedText.of("기후환경", "Climate and environment")),
                new Heading("OTHER", LocalizedText.of("기타정책", "Other policies")));
    }

    private static List<Heading> continents() {
        return Arrays.stream(Continent.values())
                .filter(continent -> continent != Continent.UNASSIGNED)
                .map(continent -> new Heading(continent.name(), continent.names()))
                .toList();
    }

    /**
     * The columns behind the total: those of the document, whether anything counts there or not, and behind them whatever
     * else counts, as the columns have to add up.
     *
     * @param counted the names of what counts, by key
     */
    List<Heading> columns(Map<String, LocalizedText> counted) {
        var all = new ArrayList<>(columns);
        counted.forEach((key, name) -> {
            if (columns.stream().noneMatch(column -> column.key().equals(key))) {
                all.add(new Heading(key, name));
            }
        });
        return all;
    }

    String pathName() {
        return pathName;
    }

    LocalizedText title() {
        return title;
    }

    Dimension by() {
        return by;
    }

    LocalizedText corner() {
        return corner;
    }

    Heading total() {
        return new Heading(TOTAL, total);
    }

    List<Line> lines() {
        return lines;
    }
}
