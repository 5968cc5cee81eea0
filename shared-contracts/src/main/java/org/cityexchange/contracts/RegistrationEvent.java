package org.cityexchange.contracts;

import java.util.UUID;

/**
 * A change of one person's registration for an event, told on {@link Topic#FORUM_REGISTRATION}.
 *
 * <p>Each event says by itself whose registration for which event it is, so that none needs an earlier one to be
 * understood.
 */
public sealed interface RegistrationEvent extends ExchangeEvent
        permits RegistrationConfirmed,
                RegistrationWaitlisted,
                RegistrationCancelled,
                RegistrationModeSwitched,
                AttendanceRecorded {

    /** The registration. */
    UUID registrationId();

    /** The event it is for. */
    UUID eventId();

    /** The code of the city the person comes from, as recorded with the registration; null where there is none. */
    @Nullable
    String cityCode();

    /** The person's country, ISO 3166-1 alpha-2; null where it is not known. */
    @Nullable
    String country();

    /** The person's pseudonym: a keyed hash of the e-mail address, the same in both services, never the address. */
    String personRef();

    @Override
    default UUID subject() {
        return registrationId();
    }
}
