package org.cityexchange.training.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a policy when it is entered or changed. */
@Schema(examples = """
                {"code": "TOPIS", "topic": "URBAN_TRANSPORT", "ownerCity": "seoul-kr",
                 "names": {"ko": "교통정보센터 TOPIS", "en": "Transport Operation and Information Service (TOPIS)"}}
                """)
public record PolicyRequest(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = CODE)
        @Schema(description = "Capital letters, digits and underscores; for ever", examples = "TOPIS")
        String code,

        @NotBlank @Schema(description = "Code of what it is about", examples = "URBAN_TRANSPORT")
        String topic,

        @Schema(nullable = true, description = "Code of the city whose policy it is", examples = "seoul-kr")
        String ownerCity,

        @NotNull LocalizedText names,
        @Schema(nullable = true) LocalizedText description,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    public PolicyRequest {
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
