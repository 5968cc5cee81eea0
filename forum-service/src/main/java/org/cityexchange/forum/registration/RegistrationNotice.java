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
        /** Has to confirm the address with the token, before the deadline; nothing is taken until then. */
        EMAIL_CONFIRMATION_ASKED,
        /** Is looked at by an organizer before it may have a seat. */
        APPROVAL_PENDING,
        /** Was not approved; the reason stands in {@link RegistrationView#statusReason}. */
        REJECTED,
        /** Has a seat from the first, or once it was approved or its address confirmed. */
        CONFIRMED,
        /** Waits for one. */
        WAITLISTED,
        /** Is kept a seat for until the deadline, to be accepted or declined. */
        OFFERED,
        /** Did not accept in time; the seat went to the next. */
        OFFER_EXPIRED,
        /** Has the seat it waited for. */
        PROMOTED,
        /** Has a seat in the other mode from now on, in {@link RegistrationView#mode}, and no longer the one before. */
        MODE_SWITCHED,
        /** Was called off, or declined what was offered, by whoever {@link RegistrationView#status} and its reason tell. */
        CANCELLED,
        /** Asked for a new token, which is this one; those before it end when it is first used. */
        TOKEN_REISSUED
    }

    static RegistrationNotice of(Occasion occasion, Registration registration) {
        return new RegistrationNotice(occasion, registration.toView(), null, null);
    }
}
