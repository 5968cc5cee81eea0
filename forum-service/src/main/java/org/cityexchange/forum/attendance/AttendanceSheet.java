package org.cityexchange.forum.attendance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;

/** Everything that was seen of the people of one event, and what follows from it by the event's rule. */
final class AttendanceSheet {

    private final Attendance.Terms terms;
    private final Map<UUID, List<Sighting>> sightings;
    private final Set<RegistrationMode> counted = EnumSet.noneOf(RegistrationMode.class);

    /**
     * A sheet over what was seen.
     *
     * @param sightings by registration
     */
    AttendanceSheet(Attendance.Terms terms, Map<UUID, List<Sighting>> sightings) {
        this.terms = terms;
        this.sightings = sightings;
        sightings.values().stream()
                .flatMap(Collection::stream)
                .filter(sighting -> sighting.during(terms).isPresent())
                .forEach(sighting -> counted.add(sighting.mode()));
    }

    /** The attendance of somebody with a seat; of whom there is none nothing can be known. */
    Attendance of(Registrant registrant) {
        return registrant.confirmed()
                ? Attendance.of(seen(registrant), terms, counted.contains(registrant.mode()))
                : Attendance.UNKNOWN;
    }

    /** The sessions at whose doors somebody was let in during the event. */
    Set<UUID> sessionsOf(Registrant registrant) {
        return seen(registrant).stream()
                .filter(sighting -> sighting.sessionId() != null)
                .filter(sighting -> sighting.during(terms).isPresent())
                .map(Sighting::sessionId)
                .collect(Collectors.toSet());
    }

    private List<Sighting> seen(Registrant registrant) {
        return sightings.getOrDefault(registrant.id(), List.of());
    }
}
