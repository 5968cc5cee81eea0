package org.cityexchange.forum.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;

/**
 * From when to when somebody was somewhere.
 *
 * @param sessionId the session at whose door they were seen, otherwise null
 * @param to null where nobody saw them leave
 */
record Sighting(RegistrationMode mode, UUID sessionId, Instant from, Instant to) {

    /** A door: those of two sessions are different ones. */
    private record Door(ScanPoint point, UUID sessionId) {}

    /**
     * What the scans of one person tell, in whatever order they came in. At each door somebody is in from an entry until
     * the next exit; entering again without having left, and leaving without having come, tell nothing more.
     *
     * @param sessionEnds until when somebody who was not seen to leave a session was in it
     */
    static List<Sighting> of(Collection<CheckIn> scans, Map<UUID, Instant> sessionEnds) {
        var since = new HashMap<Door, Instant>();
        var sightings = new ArrayList<Sighting>();
        scans.stream()
                .filter(scan -> scan.result().admitted())
                .sorted(Comparator.comparing(CheckIn::occurredAt).thenComparing(CheckIn::id))
                .forEach(scan -> {
                    var door = new Door(scan.point(), scan.sessionId());
                    if (scan.type() == ScanType.ENTRY) {
                        since.putIfAbsent(door, scan.occurredAt());
                    } else if (since.containsKey(door)) {
                        sightings.add(at(door, since.remove(door), scan.occurredAt()));
                    }
                });
        since.forEach((door, from) -> sightings.add(at(door, from, endOf(door, from, sessionEnds))));
        return sightings;
    }

    private static Sighting at(Door door, Instant from, Instant to) {
        return new Sighting(door.point().mode(), door.sessionId(), from, to);
    }

    private static Instant endOf(Door door, Instant from, Map<UUID, Instant> sessionEnds) {
        return Optional.ofNullable(door.sessionId())
                .map(sessionEnds::get)
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(from))
                .orElse(null);
    }

    /** What of it lies in the event; who was not seen to leave stayed to its end. */
    Optional<Interval> during(Attendance.Terms event) {
        return event.seen()
                .flatMap(seen ->
                        Interval.between(from, to == null ? seen.to() : to).flatMap(stretch -> stretch.within(seen)));
    }
}
