package org.cityexchange.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How a list looks as a file: its name and its columns, with headings in Korean and English.
 *
 * <p>A column's value may be null, a text, a {@link org.cityexchange.kit.text.LocalizedText} (shown in the language of
 * the headings), a number, a boolean, an enum, a {@link java.time.LocalDate}, an instant in its zone
 * ({@link java.time.ZonedDateTime}), or a collection of these, which becomes one text.
 */
public final class Table<T> {

    private final String ko;
    private final String en;
    private final List<Column<T>> columns = new ArrayList<>();

    private Table(String ko, String en) {
        this.ko = ko;
        this.en = en;
    }

    private record Column<T>(String ko, String en, Function<? super T, ?> value) {}

    /** A table without columns; the names become those of the file, so they contain no slash. */
    public static <T> Table<T> named(String ko, String en) {
        return new Table<>(ko, en);
    }

    /** The same table with one column more, behind the others. */
    public Table<T> column(String headingKo, String headingEn, Function<? super T, ?> value) {
        columns.add(new Column<>(headingKo, headingEn, value));
        return this;
    }

    String name(Locale locale) {
        return isKorean(locale) ? ko : en;
    }

    List<Object> headings(Locale locale) {
        return columns.stream()
                .<Object>map(column -> isKorean(locale) ? column.ko() : column.en())
                .toList();
    }

    List<Object> cells(T row, Locale locale) {
        var cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(Cells.of(column.value().apply(row), locale)));
        return cells;
    }

    private static boolean isKorean(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
