package org.cityexchange.forum.registration;

import java.time.Instant;

/**
 * A registrant is to be told something. Fired as a synchronous CDI event inside the transaction of the change, so that
 * what is told is told only if the change is kept.
 *
 * @param registration as it stands after the change; without an address where staff entered somebody who has none, so that
 *     nothing can be mailed
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
        var view = registration.toView();
        return new RegistrationNotice(occasion, view, null, view.expiresAt());
    }

    /** What is to be said of a registration that came in or on: what it waits for, or that it has a seat. */
    static RegistrationNotice arrived(Registration registration, String token) {
        var view = registration.toView();
        var occasion = switch (view.status()) {
            case PENDING_EMAIL_CONFIRMATION -> Occasion.EMAIL_CONFIRMATION_ASKED;
            case PENDING_APPROVAL -> Occasion.APPROVAL_PENDING;
            case WAITLISTED -> Occasion.WAITLISTED;
            default -> Occasion.CONFIRMED;
        };
        return new RegistrationNotice(occasion, view, token, view.expiresAt());
    }
}
