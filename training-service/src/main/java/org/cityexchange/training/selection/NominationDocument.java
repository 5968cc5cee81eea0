package org.cityexchange.training.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that supports a nomination. The file stays with the institution; its checksum says which it is. */
@Schema(examples = """
                {"kind": "RECOMMENDATION", "fileName": "recommendation.pdf", "mediaType": "application/pdf",
                 "size": 48213, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
                """)
public record NominationDocument(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String fileName,

        @NotNull @Pattern(regexp = "[a-z]+/[a-z0-9.+-]+") @Size(max = 100) @Schema(examples = "application/pdf")
        String mediaType,

        @NotNull @PositiveOrZero @Schema(description = "In bytes", examples = "48213")
        Long size,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "SHA-256 of the file in hexadecimal")
        String sha256) {

    /** What kind of document it is; there is none for copies of passports, which are not kept. */
    @Schema(name = "NominationDocumentKind")
    public enum Kind {
        RECOMMENDATION,
        CURRICULUM_VITAE,
        COUNTRY_REPORT,
        LANGUAGE_CERTIFICATE,
        HEALTH_STATEMENT,
        OTHER
    }

    /** The same without its name, which may be somebody's. */
    NominationDocument masked() {
        return new NominationDocument(kind, "-", mediaType, size, sha256);
    }
}
