package org.cityexchange.forum.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Time zones as calendars carry them, made from the very rules by which the local times beside them were reckoned. (The
 * ones that come with the library are of another day, and it would look for newer ones on the network.)
 */
final class TimeZones {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZones() {}

    /** The zone as it is from the first to the last of these instants; null for one in which nothing is told. */
    static VTimeZone component(ZoneId zone, Instant first, Instant last) {
        var component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        var rules = zone.getRules();
        var from = first == null ? Instant.EPOCH : first;
        var offset = rules.getOffset(from);
        component.add(observance(rules.isDaylightSavings(from), LONG_AGO, offset, offset));
        for (var change : changes(zone, from, last == null ? from : last)) {
            component.add(observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        }
        return component;
    }

    private static Iterable<ZoneOffsetTransition> changes(ZoneId zone, Instant first, Instant last) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static Observance observance(boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        var observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
