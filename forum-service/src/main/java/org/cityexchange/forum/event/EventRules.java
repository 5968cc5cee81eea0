package org.cityexchange.forum.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must be true of every event, whatever was said about it. */
final class EventRules {

    private EventRules() {}

    static void check(EventView event) {
        checkTimes(event);
        checkPlaces(event);
        demandUnique(event.consentTexts(), ConsentText::purpose, "/consentTexts");
        demandUnique(event.participantCategories(), ParticipantCategory::key, "/participantCategories");
    }

    private static void checkTimes(EventView event) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(event.timeZone())) {
            throw DomainException.at("/timeZone", ErrorCode.INVALID_VALUE, event.timeZone());
        }
        if (!event.startsAt().isBefore(event.endsAt())) {
            throw DomainException.at("/endsAt", ErrorCode.INVALID_INTERVAL);
        }
        if (event.datePrecision() != DatePrecision.MINUTE) {
            demandMidnight(event.startsAt(), event.timeZone(), "/startsAt");
            demandMidnight(event.endsAt(), event.timeZone(), "/endsAt");
        }
        var opens = event.registrationOpensAt();
        var closes = event.registrationClosesAt();
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            throw DomainException.at("/registrationClosesAt", ErrorCode.INVALID_INTERVAL);
        }
        var access = event.onlineAccess();
        if (access != null
                && access.opensAt() != null
                && access.closesAt() != null
                && !access.opensAt().isBefore(access.closesAt())) {
            throw DomainException.at("/onlineAccess/closesAt", ErrorCode.INVALID_INTERVAL);
        }
    }

    /** Where no time of day is known none may seem to be: such an interval goes from midnight to midnight. */
    private static void demandMidnight(Instant instant, String zone, String pointer) {
        var day = instant.atZone(ZoneId.of(zone)).toLocalDate();
        if (!day.atStartOfDay(ZoneId.of(zone)).toInstant().equals(instant)) {
            throw DomainException.at(pointer, ErrorCode.NOT_MIDNIGHT);
        }
    }

    private static void checkPlaces(EventView event) {
        if (event.roomId() != null && event.venueId() == null) {
            throw DomainException.at("/roomId", ErrorCode.VENUE_REQUIRED);
        }
        var complete = event.venueId() != null && event.onlineAccess() != null;
        if (event.attendanceMode() == AttendanceMode.HYBRID && !complete) {
            throw DomainException.at(
                    event.venueId() == null ? "/venueId" : "/onlineAccess", ErrorCode.HYBRID_NEEDS_BOTH);
        }
    }

    private static <T> void demandUnique(List<T> values, Function<T, String> key, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(key.apply(values.get(i)))) {
                throw DomainException.at(pointer + "/" + i, ErrorCode.DUPLICATE_VALUE, key.apply(values.get(i)));
            }
        }
    }
}
