package org.cityexchange.forum.registration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats that are kept for alumni now. */
public record AlumniInvitationReceipt(
        @Schema(description = "So many people of the group can be recognised by their addresses", examples = "14")
        long alumni,

        @Schema(description = "One for each seat; a seat is given up by withdrawing its invitation")
        List<InvitationView> invitations) {}
