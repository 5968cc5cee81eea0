package org.cityexchange.forum.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new invitation, with the code that redeems it. */
public record InvitationReceipt(
        InvitationView invitation,

        @Schema(
                description = "Sent as invitationCode to register; it is shown this once",
                examples = "3vTzN0cXb7Qw2LkJ8hGfDsAe1R")
        String code) {}
