package org.cityexchange.training.course;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about somebody who teaches. */
@Schema(examples = """
                {"name": "강사 하나", "nameLatin": "Instructor One", "email": "instructor-1@example.org",
                 "affiliation": {"ko": "도시교통실", "en": "Urban Transport Office"}}
                """)
public record InstructorRequest(
        @NotBlank @Size(max = 200) @Schema(description = "As given", examples = "강사 하나")
        String name,

        @Schema(nullable = true, examples = "Instructor One") @Size(max = 200)
        String nameLatin,

        @Schema(nullable = true, description = "For staff only") @Email @Size(max = 254)
        String email,

        @Schema(nullable = true) LocalizedText affiliation,
        @Schema(nullable = true) LocalizedText jobTitle,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public InstructorRequest {
        name = Texts.clean(name);
        nameLatin = Texts.clean(nameLatin);
        email = Texts.clean(email);
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
