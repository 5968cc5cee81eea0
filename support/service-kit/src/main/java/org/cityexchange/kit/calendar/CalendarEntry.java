package org.cityexchange.kit.calendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Something that stands in a calendar.
 *
 * @param id the same for as long as there is the thing: its UID
 * @param sequence grows with each change that matters to whoever planned to come
 * @param changedAt when it was last said anew
 * @param startsAt the beginning; for whole days the midnight, in its zone, at which the first one begins
 * @param endsAt not part of it any more
 * @param parent the entry it belongs to; null where there is none
 */
public record CalendarEntry(
        UUID id,
        long sequence,
        Instant changedAt,
        Status status,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        boolean wholeDays,
        String summary,
        String description,
        String location,
        Position position,
        List<String> categories,
        UUID parent) {

    /** Whether it takes place. */
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** A place on the globe, in degrees (WGS 84). */
    public record Position(BigDecimal latitude, BigDecimal longitude) {}

    /** The same with a status that it got then, by so many more changes. */
    public CalendarEntry with(Status other, Instant at, long changes) {
        return new CalendarEntry(
                id,
                sequence + changes,
                at,
                other,
                startsAt,
                endsAt,
                zone,
                wholeDays,
                summary,
                description,
                location,
                position,
                categories,
                parent);
    }
}
