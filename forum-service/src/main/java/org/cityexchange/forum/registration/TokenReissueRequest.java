package org.cityexchange.forum.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody lost the token of a registration. */
@Schema(examples = "{\"event\": \"shrdc-expert-forum-2027\", \"email\": \"trainee-00001@example.org\"}")
public record TokenReissueRequest(
        @NotBlank @Size(max = 80) @Schema(description = "Id or slug of the event")
        String event,

        @NotBlank @Email @Size(max = 254) String email) {

    /** The address as it is compared, so that a full-width one is the address it stands for. */
    public TokenReissueRequest {
        email = email == null ? null : Texts.normalizedEmail(email);
    }
}
