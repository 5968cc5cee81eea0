package org.cityexchange.training.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence as it is shown. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,
        EvidenceKind kind,
        LocalizedText title,

        @Schema(nullable = true, examples = "https://example.org/reports/2024.pdf")
        String url,

        @Schema(nullable = true) EvidenceFile file,
        EvidenceOrigin origin,

        @Schema(nullable = true, description = "Code of the institution it comes from", examples = "bmatdi")
        String institution,

        @Schema(nullable = true) LocalDate publishedOn,
        EvidenceStatus status,
        @Schema(nullable = true) Instant withdrawnAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, description = "For staff only")
        String withdrawalReason,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "For administrators only: the subject of whoever added it")
        String addedBy,

        Instant addedAt,
        @Schema(examples = "0") int version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true, description = "For administrators only")
        List<EvidenceStatus> allowedTransitions) {}
