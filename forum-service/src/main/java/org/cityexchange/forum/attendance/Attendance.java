package org.cityexchange.forum.attendance;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cityexchange.contracts.RegistrationMode;

/**
 * Whether and how somebody attended.
 *
 * @param modes the ways in which they were seen, whatever they registered for and even if not for long enough
 * @param minutes whole minutes; null where it was not measured
 * @param attended null where nobody counted those who take part in their way
 */
record Attendance(List<RegistrationMode> modes, Integer minutes, Boolean attended) {

    /** Of whom nothing can be known. */
    static final Attendance UNKNOWN = new Attendance(List.of(), null, null);

    /**
     * What an event asks for.
     *
     * @param seen the time in which people count as seen: the event, as far as it has passed
     * @param length from its start to its end; null where no times of day are known and so no minutes can be counted
     */
    record Terms(Optional<Interval> seen, Duration length, AttendanceRule rule) {}

    /**
     * The attendance of one person.
     *
     * @param counted whether people who take part in this one's way were counted at all: otherwise not to have been seen
     *     means nothing
     */
    static Attendance of(Collection<Sighting> sightings, Terms terms, boolean counted) {
        var stretches = sightings.stream()
                .flatMap(sighting -> sighting.during(terms).stream())
                .toList();
        var modes = sightings.stream()
                .filter(sighting -> sighting.during(terms).isPresent())
                .map(Sighting::mode)
                .distinct()
                .sorted()
                .toList();
        if (modes.isEmpty() && !counted) {
            return UNKNOWN;
        }
        if (terms.length() == null) {
            return new Attendance(modes, null, !modes.isEmpty());
        }
        var present = Interval.covered(stretches);
        return new Attendance(
                modes,
                Math.toIntExact(present.toMinutes()),
                !modes.isEmpty() && terms.rule().isMetBy(present, terms.length()));
    }
}
