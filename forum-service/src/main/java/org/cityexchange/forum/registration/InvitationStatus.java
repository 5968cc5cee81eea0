package org.cityexchange.forum.registration;

/** Where an invitation stands. */
public enum InvitationStatus {
    /** Can be redeemed. */
    OPEN,
    /** Somebody has registered with it. */
    REDEEMED,
    /** Nobody did in time. */
    EXPIRED,
    /** Was taken back by the organizers, or ended with the event. */
    WITHDRAWN
}
