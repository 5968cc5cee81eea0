package org.cityexchange.forum.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says to register. Who has no city here (an embassy, an academy) leaves both city fields out. */
@Schema(examples = """
                {"name": "Delegate One", "email": "trainee-00001@example.org", "affiliation": "Municipal Corporation of Delhi",
                 "jobTitle": "Director", "cityCode": "delhi-in", "mode": "ONLINE", "locale": "en",
                 "consents": [{"purpose": "PERSONAL_DATA", "textVersion": "1"}]}
                """)
public record RegisterRequest(
        @NotBlank @Size(max = 200) @Schema(description = "The whole name as its bearer writes it")
        String name,

        @Email
        @Size(max = 254)
        @Schema(nullable = true, description = "Only staff may leave it out, for somebody who has none")
        String email,

        @Size(max = 40) @Schema(nullable = true) String phone,
        @NotBlank @Size(max = 300) String affiliation,
        @NotBlank @Size(max = 200) String jobTitle,

        @Size(max = 60) @Schema(nullable = true, description = "Key of one of the event's participant categories")
        String category,

        @Size(max = 80) @Schema(nullable = true, description = "Code of a known city", examples = "delhi-in")
        String cityCode,

        @Valid @Schema(nullable = true, description = "Instead of cityCode, for a city that is not known yet")
        ProposedCity proposedCity,

        @NotNull RegistrationMode mode,

        @Pattern(regexp = LANGUAGE_TAG)
        @Size(max = 35)
        @Schema(nullable = true, description = "Language of messages; ko unless told", examples = "en")
        String locale,

        @Size(max = 20) @Schema(nullable = true) List<@NotNull @Valid Consent> consents,

        @Size(max = 100)
        @Schema(
                nullable = true,
                type = SchemaType.OBJECT,
                description = "What is answered to the event's own questions, by their keys",
                examples = "{\"meal\": \"VEGETARIAN\", \"arrival\": \"2022-11-24\"}")
        Map<String, Object> answers,

        @Schema(nullable = true, description = "How staff were told; for them only")
        RegistrationView.Channel channel,

        @Size(max = 64)
        @Schema(nullable = true, description = "The code of an invitation, for the seat or the time it gives")
        String invitationCode) {

    static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    /** A city that the registry does not know yet, in the registrant's words. */
    public record ProposedCity(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[A-Z]{2}") @Schema(description = "ISO 3166-1 alpha-2", examples = "IN")
            String country) {}

    /** Consent to one version of a text. */
    public record Consent(
            @NotBlank @Size(max = 100) @Schema(examples = "PERSONAL_DATA")
            String purpose,

            @NotBlank @Size(max = 40) @Schema(examples = "1")
            String textVersion) {}

    /** Texts are taken in their normal form, so that a full-width address is the address it stands for. */
    public RegisterRequest {
        name = Texts.clean(name);
        email = email == null || email.isBlank()
                ? null
                : Normalizer.normalize(email, Normalizer.Form.NFKC).strip();
        phone = Texts.clean(phone);
        affiliation = Texts.clean(affiliation);
        jobTitle = Texts.clean(jobTitle);
        locale = locale == null ? "ko" : locale;
        consents = consents == null ? List.of() : Collections.unmodifiableList(consents);
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(answers);
    }
}
