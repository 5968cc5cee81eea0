package org.cityexchange.training.completion;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.training.course.ClassSessionFacts;

/**
 * How a file names a class session of a run: by its id, or by when it begins on the clocks of the run, as whoever keeps a
 * list by hand does.
 *
 * @param id null where it is named by when it begins
 */
record SessionName(UUID id, LocalDateTime startsAt) {

    /** The name in a cell: an id, {@code 2027-05-11 10:00} or {@code 2027-05-11T10:00}. */
    static SessionName of(String cell) {
        return Ids.parse(cell).map(id -> new SessionName(id, null)).orElseGet(() -> new SessionName(null, time(cell)));
    }

    private static LocalDateTime time(String cell) {
        try {
            return LocalDateTime.parse(cell.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The ids of those class sessions that are called so: several where they begin at the same time. */
    List<UUID> among(List<ClassSessionFacts> sessions, ZoneId zone) {
        return sessions.stream()
                .filter(session -> id == null
                        ? session.startsAt().equals(startsAt.atZone(zone).toInstant())
                        : session.id().equals(id))
                .map(ClassSessionFacts::id)
                .toList();
    }

    @Override
    public String toString() {
        return id == null ? startsAt.toString() : id.toString();
    }
}
