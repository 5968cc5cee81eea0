package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A registration, confirmed or waiting, has been cancelled.
 *
 * @param registrationId the registration
 * @param eventId the event it is for
 * @param mode the way the person would have taken part
 * @param cityCode the code of the person's city as recorded, or null
 * @param country the person's country, ISO 3166-1 alpha-2, or null
 * @param personRef the person's pseudonym
 * @param by who cancelled it
 * @param occurredAt when it happened
 */
public record RegistrationCancelled(
        UUID registrationId,
        UUID eventId,
        RegistrationMode mode,
        @Nullable String cityCode,
        @Nullable String country,
        String personRef,
        CancelledBy by,
        Instant occurredAt)
        implements RegistrationEvent {

    /** Checks the components. */
    public RegistrationCancelled {
        requireNonNull(registrationId, "registrationId");
        requireNonNull(eventId, "eventId");
        requireNonNull(mode, "mode");
        Checks.codeOrNull(cityCode, "cityCode");
        Checks.countryOrNull(country, "country");
        Checks.personRef(personRef, "personRef");
        requireNonNull(by, "by");
        requireNonNull(occurredAt, "occurredAt");
    }
}
