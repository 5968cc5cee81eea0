package org.cityexchange.training.institution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another name by which an institution is known and found. */
@Schema(examples = """
                {"language": "ko", "name": "인재개발원"}
                """)
public record InstitutionAlias(
        @NotBlank
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        @Schema(description = "BCP 47 tag", examples = "ko")
        String language,

        @NotBlank @Size(max = Institution.LONGEST_NAME) @Pattern(regexp = "[^\\p{Cntrl}]*") @Schema(examples = "인재개발원")
        String name) {

    public InstitutionAlias {
        name = Texts.clean(name);
    }
}
