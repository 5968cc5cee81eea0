package org.cityexchange.forum.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invites somebody to register. */
@Schema(examples = """
                {"email": "trainee-00001@example.org", "mode": "ON_SITE", "reserves": true, "anyTime": true,
                 "expiresAt": "2030-04-01T09:00:00+09:00", "locale": "en"}
                """)
public record InvitationRequest(
        @Email
        @Size(max = 254)
        @Schema(nullable = true, description = "Only this address can redeem it; null: whoever has the code")
        String email,

        @Schema(nullable = true, description = "Only for this mode; null: for any")
        RegistrationMode mode,

        @Schema(
                nullable = true,
                description = "Keeps a seat in that mode until it is redeemed or ends; false unless told")
        Boolean reserves,

        @Schema(
                nullable = true,
                description = "Can be redeemed before registration opens and after it closes; false unless told")
        Boolean anyTime,

        @Schema(
                nullable = true,
                description = "From this instant on it cannot be redeemed; null: as long as the event takes anybody")
        Instant expiresAt,

        @Pattern(regexp = RegisterRequest.LANGUAGE_TAG)
        @Size(max = 35)
        @Schema(nullable = true, description = "Language of messages; ko unless told", examples = "en")
        String locale) {

    /** What is left out keeps no seat and does not widen the times. */
    public InvitationRequest {
        email = email == null || email.isBlank() ? null : email.strip();
        reserves = reserves != null && reserves;
        anyTime = anyTime != null && anyTime;
        locale = locale == null ? "ko" : locale;
    }
}
