package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A person takes part in the other way from now on.
 *
 * @param registrationId the registration
 * @param eventId the event it is for
 * @param from the way the person would have taken part before
 * @param to the way the person will take part
 * @param cityCode the code of the person's city as recorded, or null
 * @param country the person's country, ISO 3166-1 alpha-2, or null
 * @param personRef the person's pseudonym
 * @param occurredAt when it happened
 */
public record RegistrationModeSwitched(
        UUID registrationId,
        UUID eventId,
        RegistrationMode from,
        RegistrationMode to,
        @Nullable String cityCode,
        @Nullable String country,
        String personRef,
        Instant occurredAt)
        implements RegistrationEvent {

    /** Checks the components. */
    public RegistrationModeSwitched {
        requireNonNull(registrationId, "registrationId");
        requireNonNull(eventId, "eventId");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        Checks.require(from != to, "from and to are the same mode");
        Checks.codeOrNull(cityCode, "cityCode");
        Checks.countryOrNull(country, "country");
        Checks.personRef(personRef, "personRef");
        requireNonNull(occurredAt, "occurredAt");
    }
}
