package org.cityexchange.forum.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What registrants may correct themselves: all that is said about them but the address, by which they are known. */
@Schema(examples = "{\"jobTitle\": \"Deputy Director\", \"phone\": null}")
public record RegistrantDetails(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String affiliation,
        @NotBlank @Size(max = 200) String jobTitle,
        @Size(max = 40) @Schema(nullable = true) String phone,

        @Size(max = 60) @Schema(nullable = true, description = "Key of one of the event's participant categories")
        String category,

        @Size(max = 80) @Schema(nullable = true, description = "Code of a known city", examples = "delhi-in")
        String cityCode,

        @Valid @Schema(nullable = true, description = "Instead of cityCode, for a city that is not known yet")
        RegisterRequest.ProposedCity proposedCity,

        @Pattern(regexp = RegisterRequest.LANGUAGE_TAG)
        @Size(max = 35)
        @Schema(nullable = true, description = "Language of messages; ko unless told", examples = "en")
        String locale) {

    public RegistrantDetails {
        name = Texts.clean(name);
        affiliation = Texts.clean(affiliation);
        jobTitle = Texts.clean(jobTitle);
        phone = Texts.clean(phone);
        locale = locale == null ? "ko" : locale;
    }

    static RegistrantDetails of(RegisterRequest request) {
        return new RegistrantDetails(
                request.name(),
                request.affiliation(),
                request.jobTitle(),
                request.phone(),
                request.category(),
                request.cityCode(),
                request.proposedCity(),
                request.locale());
    }
}
