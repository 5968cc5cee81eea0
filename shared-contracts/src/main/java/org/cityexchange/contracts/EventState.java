package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A public event as the forum service knows it: what the other side's calendar needs.
 *
 * @param eventId its id, for ever
 * @param slug its readable name in addresses
 * @param type what sort of event it is
 * @param title its title by language; at least one, sorted by language
 * @param attendanceMode how one can take part
 * @param startsAt when it starts; with a precision of a day or more the first instant of that period in its zone
 * @param endsAt when it ends, not itself part of it; with a precision of a day or more the first instant after that
 *     period in its zone
 * @param timeZone its IANA time zone
 * @param datePrecision how much of the two instants is known
 * @param ownerInstitution the code of the institution that owns it
 * @param provenance where its data come from
 * @param status where it stands in its life
 */
public record EventState(
        UUID eventId,
        String slug,
        EventKind type,
        Map<String, String> title,
        AttendanceMode attendanceMode,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        DatePrecision datePrecision,
        String ownerInstitution,
        Provenance provenance,
        EventPhase status) {

    /** Checks the components and copies the title. */
    public EventState {
        requireNonNull(eventId, "eventId");
        Checks.code(slug, "slug");
        requireNonNull(type, "type");
        title = Checks.texts(title, "title");
        requireNonNull(attendanceMode, "attendanceMode");
        requireNonNull(startsAt, "startsAt");
        requireNonNull(endsAt, "endsAt");
        Checks.require(!endsAt.isBefore(startsAt), "endsAt is before startsAt");
        // Not resolved: a reader with an older time zone database must still be able to read the event.
        Checks.notBlank(timeZone, "timeZone");
        requireNonNull(datePrecision, "datePrecision");
        Checks.code(ownerInstitution, "ownerInstitution");
        requireNonNull(provenance, "provenance");
        requireNonNull(status, "status");
    }
}
