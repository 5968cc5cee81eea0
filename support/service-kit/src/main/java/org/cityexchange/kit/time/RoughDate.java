package org.cityexchange.kit.time;

import java.time.LocalDate;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * A date of which no more is known than its source says.
 *
 * @param firstDay of what is known: 1 January where only the year is
 * @param precision a day or coarser
 */
public record RoughDate(LocalDate firstDay, DatePrecision precision) {

    /**
     * The date that a request gives in two properties, such as {@code since} and {@code sincePrecision}; null where
     * there is none. A date without a precision is known to the day. Refuses a precision without a date, one finer than
     * a day, and a date that is not the first day of what is known.
     */
    public static RoughDate given(String property, LocalDate date, DatePrecision precision) {
        if (date == null) {
            if (precision != null) {
                throw DomainException.at("/" + property, ErrorCode.REQUIRED);
            }
            return null;
        }
        var known = precision == null ? DatePrecision.DAY : precision;
        if (known == DatePrecision.MINUTE) {
            throw DomainException.at("/" + property + "Precision", ErrorCode.INVALID_VALUE, known);
        }
        if (!firstDayOf(date, known).equals(date)) {
            throw DomainException.at("/" + property, ErrorCode.INVALID_VALUE, date);
        }
        return new RoughDate(date, known);
    }

    private static LocalDate firstDayOf(LocalDate date, DatePrecision precision) {
        return switch (precision) {
            case YEAR -> date.withDayOfYear(1);
            case HALF_YEAR -> LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1);
            case MONTH -> date.withDayOfMonth(1);
            case DAY, MINUTE -> date;
        };
    }

    /** The first day, or null where there is no date. */
    public static LocalDate dayOf(RoughDate date) {
        return date == null ? null : date.firstDay();
    }

    /** The precision, or null where there is no date. */
    public static DatePrecision precisionOf(RoughDate date) {
        return date == null ? null : date.precision();
    }

    /** Refuses an end before its beginning. */
    public static void demandOrder(String property, RoughDate begin, RoughDate end) {
        if (begin != null && end != null && end.firstDay().isBefore(begin.firstDay())) {
            throw DomainException.at("/" + property, ErrorCode.INVALID_VALUE, end.firstDay());
        }
    }
}
