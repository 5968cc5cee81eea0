package org.cityexchange.training.reconciliation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.transfer.Column;

/** The columns of a file of published figures, and what its words are called here. */
final class PublishedFigureColumns {

    /** Files speak of editions (회) where we speak of course runs. */
    private static final Map<String, String> MEASURES = Map.of("EDITIONS", "COURSE_RUNS");

    private static final Map<String, Figure.Qualifier> QUALIFIERS = Map.of(
            "EQ", Figure.Qualifier.EXACT,
            "GE", Figure.Qualifier.AT_LEAST,
            "여", Figure.Qualifier.MORE_THAN,
            "약", Figure.Qualifier.APPROX,
            "내외", Figure.Qualifier.APPROX,
            "이상", Figure.Qualifier.AT_LEAST);

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");
    private static final Pattern DIMENSION = Pattern.compile(PublishedFigureRequest.NAME + "=[^=;|]+(\\|[^=;|]+)*");

    /** In dotted lower case, as everywhere. */
    static final Column<String> KEY_OF_FIGURE =
            Column.of("key", PublishedFigureColumns::key).or("키", "지표").needed();

    static final Column<String> SOURCE =
            Column.text("source", 200).or("documentFile", "출처", "문서").needed();
    static final Column<String> QUOTE =
            Column.text("quote", 1000).or("인용", "원문").needed();
    static final Column<String> MEASURE =
            Column.of("measure", PublishedFigureColumns::measure).or("측정", "항목").needed();
    static final Column<Map<String, List<String>>> DIMENSIONS =
            Column.of("dimensions", PublishedFigureColumns::dimensions).or("차원", "조건");
    static final Column<Figure.Qualifier> QUALIFIER = Column.oneOf("qualifier", Figure.Qualifier.class, QUALIFIERS)
            .or("operator", "표현")
            .needed();
    static final Column<BigDecimal> VALUE =
            Column.of("value", BigDecimal::new).or("값", "수치").needed();
    static final Column<String> UNIT = Column.text("unit", 40).or("단위").needed();
    static final Column<Figure.Kind> KIND = Column.oneOf(
                    "kind", Figure.Kind.class, Map.of("실적", Figure.Kind.ACTUAL, "계획", Figure.Kind.PLANNED))
            .or("구분")
            .needed();
    static final Column<String> NOTE = Column.text("note", 1000).or("비고");

    static final List<Column<?>> ALL =
            List.of(KEY_OF_FIGURE, SOURCE, QUOTE, MEASURE, DIMENSIONS, QUALIFIER, VALUE, UNIT, KIND, NOTE);

    private PublishedFigureColumns() {}

    private static String key(String cell) {
        if (!KEY.matcher(cell).matches()) {
            throw new IllegalArgumentException();
        }
        return cell.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String measure(String cell) {
        if (!cell.matches(PublishedFigureRequest.MEASURE)) {
            throw new IllegalArgumentException();
        }
        return MEASURES.getOrDefault(cell, cell);
    }

    /** {@code topic=OTHER;year=2008|2009}. */
    private static Map<String, List<String>> dimensions(String cell) {
        var dimensions = new TreeMap<String, List<String>>();
        for (var part : cell.split(";", -1)) {
            if (!DIMENSION.matcher(part.strip()).matches()) {
                throw new IllegalArgumentException();
            }
            var name = part.strip().split("=", 2);
            var values = Arrays.stream(name[1].split("\\|", -1))
                    .map(value -> MEASURES.getOrDefault(value, value))
                    .toList();
            if (dimensions.put(name[0], values) != null) {
                throw new IllegalArgumentException();
            }
        }
        return dimensions;
    }
}
