package org.cityexchange.training.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about an institution. Its code is for ever: it may be repeated, not changed. */
@Schema(examples = """
                {"code": "shrdc", "kind": "TRAINING_INSTITUTE", "city": "seoul-kr",
                 "names": {"ko": "서울시인재개발원", "en": "Seoul Human Resource Development Center"},
                 "aliases": [{"language": "en", "name": "SHRDC"}]}
                """)
public record InstitutionRequest(
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = CODE)
        @Schema(description = "Lower case letters, digits and hyphens; for ever", examples = "shrdc")
        String code,

        @NotNull InstitutionKind kind,
        @NotNull LocalizedText names,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid InstitutionAlias> aliases,

        @Schema(nullable = true, description = "Code of the city it belongs to", examples = "seoul-kr")
        String city,

        @Schema(nullable = true, description = "Code of the institution it belongs to")
        String parent,

        @Schema(nullable = true) @Valid InstitutionContact contact,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    /** Codes: no dot, so that they can stand in a path before a suffix. */
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public InstitutionRequest {
        aliases = aliases == null ? List.of() : aliases;
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
