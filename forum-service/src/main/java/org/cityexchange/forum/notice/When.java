package org.cityexchange.forum.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.forum.event.EventView;

/** Dates and times as people read them, in the event's own zone, which is named; as precise as they are known. */
final class When {

    private When() {}

    static String of(EventView event, Locale locale) {
        var zone = ZoneId.of(event.timeZone());
        return of(event.startsAt().atZone(zone), event.endsAt().atZone(zone), event.datePrecision(), locale);
    }

    static String of(ZonedDateTime start, ZonedDateTime end, DatePrecision precision, Locale locale) {
        return switch (precision) {
            case MINUTE -> times(start, end, locale);
            // the end is the midnight after the last day
            case DAY -> days(start, end.minusDays(1), locale);
            case MONTH -> said(start, locale, "yyyy년 M월", "MMMM yyyy");
            case HALF_YEAR -> half(start, locale);
            case YEAR -> said(start, locale, "yyyy년", "yyyy");
        };
    }

    /** An instant, to the minute. */
    static String of(Instant instant, String timeZone, Locale locale) {
        var at = instant.atZone(ZoneId.of(timeZone));
        return day(at, locale) + " " + time(at) + zone(at);
    }

    private static String times(ZonedDateTime start, ZonedDateTime end, Locale locale) {
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        return day(start, locale) + " " + time(start) + (sameDay ? "–" : " – " + day(end, locale) + " ") + time(end)
                + zone(start);
    }

    private static String days(ZonedDateTime first, ZonedDateTime last, Locale locale) {
        return last.isAfter(first) ? day(first, locale) + " – " + day(last, locale) : day(first, locale);
    }

    private static String half(ZonedDateTime start, Locale locale) {
        var first = start.getMonthValue() <= 6;
        return locale.equals(Locale.KOREAN)
                ? start.getYear() + (first ? "년 상반기" : "년 하반기")
                : (first ? "first half of " : "second half of ") + start.getYear();
    }

    private static String day(ZonedDateTime at, Locale locale) {
        return said(at, locale, "yyyy년 M월 d일(E)", "EEEE, d MMMM yyyy");
    }

    private static String time(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
    }

    private static String zone(ZonedDateTime at) {
        return " (" + at.getZone().getId() + ", UTC" + at.getOffset().getId().replace("Z", "+00:00") + ")";
    }

    private static String said(ZonedDateTime at, Locale locale, String korean, String english) {
        return DateTimeFormatter.ofPattern(locale.equals(Locale.KOREAN) ? korean : english, locale)
                .format(at);
    }
}
