package org.cityexchange.training.completion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.AssessmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment of a run. */
@Schema(name = "Assessment")
public record AssessmentView(
        UUID id,
        UUID courseRunId,
        AssessmentKind kind,
        LocalizedText title,
        @Schema(examples = "50") BigDecimal maximum,
        @Schema(nullable = true) LocalDate heldOn,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "0") int version) {}
