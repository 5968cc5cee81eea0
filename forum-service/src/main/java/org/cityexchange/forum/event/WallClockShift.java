package org.cityexchange.forum.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A shift to another date by the clock on the wall: what began at 14:00 there begins at 14:00 again, whether or not
 * summer time has begun or ended between the dates. A time that does not exist on its new day is the one the clocks go on to.
 */
public record WallClockShift(ZoneId zone, LocalDateTime from, LocalDateTime to) {

    /** The shift that brings one instant to the other. */
    static WallClockShift between(String timeZone, Instant from, Instant to) {
        var zone = ZoneId.of(timeZone);
        return new WallClockShift(zone, LocalDateTime.ofInstant(from, zone), LocalDateTime.ofInstant(to, zone));
    }

    /** Where that instant is shifted to; null stays null. */
    public Instant of(Instant instant) {
        if (instant == null) {
            return null;
        }
        var distance = Duration.between(from, LocalDateTime.ofInstant(instant, zone));
        return to.plus(distance).atZone(zone).toInstant();
    }
}
