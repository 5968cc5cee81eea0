package org.cityexchange.forum.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Registers a delegation: all of its members, or none. */
@Schema(examples = """
                {"name": "Delegation of Delhi", "contactName": "Delegate One", "contactEmail": "trainee-00001@example.org",
                 "locale": "en", "waitTogether": true,
                 "members": [
                   {"name": "Delegate One", "email": "trainee-00001@example.org", "affiliation": "Municipal Corporation of Delhi",
                    "jobTitle": "Director", "mode": "ON_SITE", "consents": [{"purpose": "PERSONAL_DATA", "textVersion": "1"}]},
                   {"name": "Delegate Two", "email": "trainee-00002@example.org", "affiliation": "Municipal Corporation of Delhi",
                    "jobTitle": "Engineer", "mode": "ON_SITE", "consents": [{"purpose": "PERSONAL_DATA", "textVersion": "1"}]}]}
                """)
public record RegistrationGroupRequest(
        @NotBlank @Size(max = 300) String name,
        @NotBlank @Size(max = 200) String contactName,
        @NotBlank @Email @Size(max = 254) String contactEmail,

        @Pattern(regexp = RegisterRequest.LANGUAGE_TAG)
        @Size(max = 35)
        @Schema(nullable = true, description = "Language of messages to the contact; ko unless told", examples = "en")
        String locale,

        @Schema(nullable = true, description = """
                        If there are too few seats: true has all members wait and get seats together, false refuses them
                        all. Who waits together takes part in the same mode; false unless told""") Boolean waitTogether,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid RegisterRequest> members) {

    /** Too few seats are a refusal unless told. */
    public RegistrationGroupRequest {
        name = Texts.clean(name);
        contactName = Texts.clean(contactName);
        contactEmail = contactEmail == null ? null : contactEmail.strip();
        locale = locale == null ? "ko" : locale;
        waitTogether = waitTogether != null && waitTogether;
        members = members == null ? null : Collections.unmodifiableList(members);
    }
}
