package org.cityexchange.training.completion;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody was assessed again, or later. What was recorded stays, and the better counts. */
@Schema(examples = """
                {"enrolmentId": "01997f2e-5c1a-7b1c-9d2e-3f4a5b6c7d8e", "heldOn": "2027-03-15", "score": 45}
                """)
public record MakeUpAssessmentRequest(
        @NotNull UUID enrolmentId,
        @NotNull LocalDate heldOn,

        @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Schema(examples = "45")
        BigDecimal score) {}
