package org.cityexchange.forum.privacy;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says whom to erase: by the address, or by a registration. */
@Schema(name = "ErasureRequest", examples = "{\"email\": \"trainee-00001@example.org\"}")
public record ErasureRequest(
        @Email @Size(max = 254) @Schema(nullable = true, examples = "trainee-00001@example.org")
        String email,

        @Schema(nullable = true, description = "A registration of the person's; needed with a Registration-Token")
        UUID registrationId) {

    /** A blank address is none. */
    public ErasureRequest {
        email = email == null || email.isBlank() ? null : email.strip();
    }
}
