package org.cityexchange.forum.person;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person as staff see them. */
@Schema(name = "Person")
public record PersonView(
        UUID id,
        String ownerInstitution,
        String name,
        @Schema(nullable = true) String nameLatin,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) LocalizedText affiliation,
        @Schema(nullable = true) LocalizedText jobTitle,
        @Schema(nullable = true) String cityCode,
        int version) {

    /** The same as an auditor sees it. */
    PersonView masked() {
        return new PersonView(id, ownerInstitution, name, nameLatin, null, affiliation, jobTitle, cityCode, version);
    }
}
