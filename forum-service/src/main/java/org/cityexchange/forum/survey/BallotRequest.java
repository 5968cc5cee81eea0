package org.cityexchange.forum.survey;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who completed a course run asks for the ballot of its survey. */
@Schema(examples = "{\"email\": \"trainee-00001@example.org\", \"locale\": \"en\"}")
public record BallotRequest(
        @NotBlank
        @Email
        @Size(max = 254)
        @Schema(description = "An address by which training knows them; the ballot is sent there")
        String email,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Size(max = 35)
        @Schema(nullable = true, description = "Language of the mail; ko unless told", examples = "en")
        String locale) {

    /** The address as it is compared, so that a full-width one is the address it stands for. */
    public BallotRequest {
        email = email == null ? null : Texts.normalizedEmail(email);
        locale = locale == null ? "ko" : locale;
    }
}
