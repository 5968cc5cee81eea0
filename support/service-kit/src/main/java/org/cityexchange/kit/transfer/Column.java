package org.cityexchange.kit.transfer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;

/**
 * A column of a file: what it may be called, whether each row needs it, and how its cells are read. A blank cell is
 * null. Headers are compared without regard to case, spaces and punctuation.
 */
public final class Column<T> {

    private static final Pattern NOT_IN_A_HEADER = Pattern.compile("[\\s_().\\-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** What a spreadsheet would run when the text is written to a file again (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@+\\t\\r].*|-\\S.*");

    private final String name;
    private final Set<String> headers;
    private final boolean required;
    private final Function<String, T> parser;

    private Column(String name, Set<String> headers, boolean required, Function<String, T> parser) {
        this.name = name;
        this.headers = headers;
        this.required = required;
        this.parser = parser;
    }

    /** A column whose cells that function reads; it refuses a cell with any {@link IllegalArgumentException}. */
    public static <T> Column<T> of(String name, Function<String, T> parser) {
        return new Column<>(name, Set.of(comparable(name)), false, parser);
    }

    /** A column of short texts. A text that a spreadsheet would take for a formula is refused. */
    public static Column<String> text(String name, int maxLength) {
        return of(name, cell -> {
            if (FORMULA.matcher(cell).matches()) {
                throw new DomainException(ErrorCode.FORMULA_CELL);
            }
            if (cell.length() > maxLength || CONTROL.matcher(cell).find()) {
                throw new IllegalArgumentException();
            }
            return Texts.clean(cell);
        });
    }

    /** A column of texts of that form. */
    public static Column<String> matching(String name, Pattern form) {
        return of(name, cell -> {
            if (!form.matcher(cell).matches()) {
                throw new IllegalArgumentException();
            }
            return cell;
        });
    }

    /** A column of whole numbers from 0. */
    public static Column<Long> count(String name) {
        return of(name, cell -> {
            var value = Long.parseLong(cell);
            if (value < 0) {
                throw new IllegalArgumentException();
            }
            return value;
        });
    }

    /** A column of numbers between two bounds, both included. */
    public static Column<Double> number(String name, double least, double greatest) {
        return of(name, cell -> {
            var value = Double.parseDouble(cell);
            if (!(value >= least && value <= greatest)) {
                throw new IllegalArgumentException();
            }
            return value;
        });
    }

    /** A column of dates, {@code 2026-11-22}. */
    public static Column<LocalDate> date(String name) {
        return of(name, cell -> {
            try {
                return LocalDate.parse(cell);
            } catch (java.time.format.DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    /** A column of names of an enum, in any case, or words that stand for them. */
    public static <E extends Enum<E>> Column<E> oneOf(String name, Class<E> type, Map<String, E> words) {
        return of(name, cell -> {
            var word = words.get(cell);
            return word != null ? word : Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
        });
    }

    /** The same column, also known under these headers. */
    public Column<T> or(String... aliases) {
        var all = new LinkedHashSet<>(headers);
        Arrays.stream(aliases).map(Column::comparable).forEach(all::add);
        return new Column<>(name, all, required, parser);
    }

    /** The same column, needed in every row. */
    public Column<T> needed() {
        return new Column<>(name, headers, true, parser);
    }

    /** Its name, as in reports. */
    public String name() {
        return name;
    }

    boolean required() {
        return required;
    }

    boolean isCalled(String header) {
        return headers.contains(comparable(header));
    }

    /** The value of a cell that is not blank; throws a {@link DomainException} that says why it cannot be read. */
    T read(String cell) {
        try {
            return parser.apply(cell);
        } catch (IllegalArgumentException e) {
            throw new DomainException(ErrorCode.INVALID_VALUE, Report.shortened(cell));
        }
    }

    private static String comparable(String header) {
        return NOT_IN_A_HEADER.matcher(Texts.folded(header)).replaceAll("");
    }
}
