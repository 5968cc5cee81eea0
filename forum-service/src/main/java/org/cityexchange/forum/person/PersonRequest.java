package org.cityexchange.forum.person;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about a person who has a part in events. The name is kept as given: never split, never romanised.
 *
 * @param nameLatin the person's own Latin spelling, if known
 */
@Schema(examples = """
                {"ownerInstitution": "gaok", "name": "김창범", "jobTitle": {"ko": "前 주인도네시아대사"}}
                """)
public record PersonRequest(
        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @Schema(nullable = true) String nameLatin,
        @Email @Size(max = 254) @Schema(nullable = true) String email,
        @Schema(nullable = true) LocalizedText affiliation,
        @Schema(nullable = true) LocalizedText jobTitle,

        @Size(max = 80) @Schema(nullable = true, examples = "delhi-in")
        String cityCode) {

    public PersonRequest {
        name = Texts.clean(name);
        nameLatin = Texts.clean(nameLatin);
        email = Texts.clean(email);
    }
}
