package org.cityexchange.forum.registration;

/**
 * Somebody is to be told that they are invited, or no longer are. Fired like a {@link RegistrationNotice}, inside the
 * transaction of the change; only for invitations that have an address.
 *
 * @param code redeems it; null unless the occasion is INVITED
 */
public record InvitationNotice(Occasion occasion, InvitationView invitation, String code) {

    /** What happened. */
    public enum Occasion {
        /** May register with the code. */
        INVITED,
        /** Did not register in time. */
        INVITATION_EXPIRED,
        /** Is no longer invited. */
        INVITATION_WITHDRAWN
    }
}
