package org.cityexchange.kit.table;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.LocalizedText;

/** What a cell holds: null, a text, a number, a boolean, a date, or an instant in its zone. */
final class Cells {

    private Cells() {}

    static Object of(Object value, Locale locale) {
        if (value instanceof LocalizedText text) {
            return text.in(locale.getLanguage());
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(each -> text(of(each, locale)))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof ZonedDateTime) {
            return value;
        }
        return value == null ? null : value.toString();
    }

    /** A cell where everything is text: instants with their offset, nothing for null. */
    static String text(Object cell) {
        return cell instanceof ZonedDateTime time
                ? time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : Objects.toString(cell, "");
    }
}
