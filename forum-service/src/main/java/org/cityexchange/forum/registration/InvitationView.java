package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.alumni.AlumniGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as the event's organizers see it; its code is shown once, when it is made. */
@Schema(name = "Invitation")
public record InvitationView(
        UUID id,
        UUID eventId,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) RegistrationMode mode,

        @Schema(description = "Whether a seat is kept for it while it is open")
        boolean reserves,

        boolean anyTime,
        String locale,
        @Schema(nullable = true) Instant expiresAt,

        @Schema(nullable = true, description = "Of alumni: for whom the seat is kept; they need no code")
        AlumniGroup alumni,

        InvitationStatus status,

        @Schema(nullable = true, description = "What came of it")
        UUID registrationId,

        Instant createdAt,
        int version) {

    /** The same as an auditor sees it. */
    InvitationView masked() {
        return new InvitationView(
                id,
                eventId,
                null,
                mode,
                reserves,
                anyTime,
                locale,
                expiresAt,
                alumni,
                status,
                registrationId,
                createdAt,
                version);
    }
}
