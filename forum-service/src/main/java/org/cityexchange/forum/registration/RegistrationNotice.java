package org.cityexchange.forum.registration;

import java.time.Instant;

/**
 * A registrant is to be told something. Fired as a synchronous CDI event inside the transaction of the change, so that
 * what is told is told only if the change is kept.
 *
 * @param registration as it stands after the change
 * @param token the registrant's secret where the message has to carry it, otherwise null
 * @param deadline until when the registrant has to answer, null where nothing is asked
 */
public record RegistrationNotice(Occasion occasion, RegistrationView registration, String token, Instant deadline) {

    /** What happened. */
    public enum Occasion {
        /** Has a seat from the first. */
        CONFIRMED,
        /** Waits for one. */
        WAITLISTED,
        /** Has the seat it waited for. */
        PROMOTED,
        /** Was called off, by whoever {@link RegistrationView#status} and its reason tell. */
        CANCELLED
    }

    static RegistrationNotice of(Occasion occasion, Registration registration) {
        return new RegistrationNotice(occasion, registration.toView(), null, null);
    }
}
