package org.cityexchange.stack.load;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as the files write them: a moment with its offset, a moment of the next year such as {@code last FRIDAY of
 * NOVEMBER next year 14:00} for an event that is always to come, one of the last year for an event that is always over, or
 * in an agenda a time of the event's own day.
 *
 * @param today the day such words are said on; in an agenda the first day of the event
 */
record EventTimes(ZoneId zone, LocalDate today) {
    private static final Pattern OTHER_YEAR =
            Pattern.compile("last ([A-Z]+) of ([A-Z]+) (next|last) year ([0-9]{2}:[0-9]{2})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9]{2}:[0-9]{2}");

    /** Seen from the present day. */
    static EventTimes of(String zone, Clock clock) {
        return new EventTimes(ZoneId.of(zone), LocalDate.now(clock.withZone(ZoneId.of(zone))));
    }

    /** Seen from the day of an event that starts at that moment. */
    static EventTimes of(String zone, String startsAt) {
        ZoneId place = ZoneId.of(zone);
        return new EventTimes(
                place, OffsetDateTime.parse(startsAt).atZoneSameInstant(place).toLocalDate());
    }

    /** The moment meant; what is a moment already stays as it is. */
    String moment(String text) {
        Matcher otherYear = OTHER_YEAR.matcher(text);
        if (otherYear.matches()) {
            int year = today.getYear() + (otherYear.group(3).equals("next") ? 1 : -1);
            LocalDate day = LocalDate.of(year, Month.valueOf(otherYear.group(2)), 1)
                    .with(TemporalAdjusters.lastInMonth(DayOfWeek.valueOf(otherYear.group(1))));
            return at(day, otherYear.group(4));
        }
        return TIME_OF_DAY.matcher(text).matches() ? at(today, text) : text;
    }

    private String at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant().toString();
    }
}
