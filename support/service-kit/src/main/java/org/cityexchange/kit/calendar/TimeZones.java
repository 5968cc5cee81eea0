package org.cityexchange.kit.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
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
        var changes = changes(rules, from, last == null ? from : last);
        // readers want a standard time to begin with, even where only summer is told about
        var offset = changes.isEmpty() ? rules.getOffset(from) : rules.getStandardOffset(from);
        component.add(observance(false, LONG_AGO, offset, offset));
        for (var change : changes) {
            component.add(observance(
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        }
        return component;
    }

    /** The change that made the clock what it is at the first instant, and those up to the last one. */
    private static List<ZoneOffsetTransition> changes(ZoneRules rules, Instant first, Instant last) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        // the previous one of the very next second, because a change counts from its own instant on
        var next = rules.previousTransition(first.plusSeconds(1));
        if (next == null || next.getInstant().isBefore(Instant.EPOCH)) {
            next = rules.nextTransition(first);
        }
        while (next != null && !next.getInstant().isAfter(last)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
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
