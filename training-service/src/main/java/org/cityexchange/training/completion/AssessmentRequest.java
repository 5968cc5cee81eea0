package org.cityexchange.training.completion;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.course.AssessmentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that people of a run are assessed by. */
@Schema(examples = """
                {"kind": "POST", "title": {"ko": "사후 평가", "en": "Post-test"}, "maximum": 50, "heldOn": "2027-03-12"}
                """)
public record AssessmentRequest(
        @NotNull
        @Schema(
                description =
                        "A run has one of each kind but OTHER; fixed once entered. An action plan that was handed in"
                                + " is one of 1 point out of 1, or of however many it is marked with")
        AssessmentKind kind,

        @NotNull LocalizedText title,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 6, fraction = 2)
        @Schema(description = "The most points", examples = "50")
        BigDecimal maximum,

        @Schema(nullable = true) LocalDate heldOn) {}
