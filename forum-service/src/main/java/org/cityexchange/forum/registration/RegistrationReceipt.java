package org.cityexchange.forum.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody gets for registering.
 *
 * @param token the secret with which the registration is seen and cancelled; shown this once
 */
@Schema(examples = """
                {"id": "01936e2a-7c5b-7000-8000-000000000002", "code": "7KQ3M-X9TZA", "status": "CONFIRMED", "mode": "ONLINE",
                 "waitlistPosition": null, "token": "3vTzN0cXb7Qw2LkJ8hGfDsAe1R"}
                """)
public record RegistrationReceipt(
        UUID id,
        String code,
        RegistrationStatus status,
        RegistrationMode mode,

        @Schema(nullable = true, description = "1 is next; null with a seat")
        Integer waitlistPosition,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Until when the address has to be confirmed; only where that is asked")
        Instant expiresAt,

        @Schema(
                nullable = true,
                description = "Send it as Registration-Token; it is shown this once."
                        + " Null where the address has to be confirmed: it is mailed there")
        String token) {}
