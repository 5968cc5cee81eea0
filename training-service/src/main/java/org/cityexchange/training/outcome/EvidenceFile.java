package org.cityexchange.training.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is evidence. It stays with whoever has it; its checksum says which it is. */
public record EvidenceFile(
        @NotBlank @Size(max = 200) @Schema(examples = "annual-report.pdf")
        String fileName,

        @NotNull @Pattern(regexp = "[a-z]+/[a-z0-9.+-]+") @Size(max = 100) @Schema(examples = "application/pdf")
        String mediaType,

        @NotNull @PositiveOrZero @Schema(description = "In bytes", examples = "48213")
        Long size,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(
                description = "SHA-256 of the file in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256) {}
