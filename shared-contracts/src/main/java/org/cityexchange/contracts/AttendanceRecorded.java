package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * It has been established whether a person attended; a later one for the same registration replaces it.
 *
 * @param registrationId the registration
 * @param eventId the event it is for
 * @param attended whether the person attended, by the event's own rule
 * @param modes the ways in which the person was seen, even if not for long enough; never null
 * @param minutes for how many minutes, or null where that was not measured
 * @param cityCode the code of the person's city as recorded, or null
 * @param country the person's country, ISO 3166-1 alpha-2, or null
 * @param personRef the person's pseudonym
 * @param occurredAt when it happened
 */
public record AttendanceRecorded(
        UUID registrationId,
        UUID eventId,
        boolean attended,
        List<RegistrationMode> modes,
        @Nullable Integer minutes,
        @Nullable String cityCode,
        @Nullable String country,
        String personRef,
        Instant occurredAt)
        implements RegistrationEvent {

    /** Checks the components. */
    public AttendanceRecorded {
        requireNonNull(registrationId, "registrationId");
        requireNonNull(eventId, "eventId");
        modes = List.copyOf(requireNonNull(modes, "modes"));
        Checks.require(minutes == null || minutes >= 0, "minutes is negative");
        Checks.codeOrNull(cityCode, "cityCode");
        Checks.countryOrNull(country, "country");
        Checks.personRef(personRef, "personRef");
        requireNonNull(occurredAt, "occurredAt");
    }
}
