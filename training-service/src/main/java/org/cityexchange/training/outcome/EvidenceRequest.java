package org.cityexchange.training.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something an outcome is shown by: an address, a file, or a file that is found at an address. */
@Schema(examples = """
                {"kind": "REPORT", "title": {"en": "Annual report of the call centre"}, "origin": "PARTNER",
                 "url": "https://example.org/reports/2024.pdf", "publishedOn": "2025-03-01"}
                """)
public record EvidenceRequest(
        @NotNull EvidenceKind kind,
        @NotNull LocalizedText title,

        @Schema(nullable = true, examples = "https://example.org/reports/2024.pdf")
        @Size(max = 2000)
        @Pattern(regexp = "https?://[^\\s\\p{Cntrl}]+")
        String url,

        @Schema(nullable = true) @Valid EvidenceFile file,
        @NotNull EvidenceOrigin origin,

        @Schema(nullable = true, description = "Code of the institution it comes from", examples = "bmatdi")
        String institution,

        @Schema(nullable = true) LocalDate publishedOn) {}
