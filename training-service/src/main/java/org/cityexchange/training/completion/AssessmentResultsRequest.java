package org.cityexchange.training.completion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All results of an assessment itself. Who is not among them has none, or none any more. */
@Schema(examples = """
                {"results": [{"enrolmentId": "01997f2e-5c1a-7b1c-9d2e-3f4a5b6c7d8e", "score": 42.5}]}
                """)
public record AssessmentResultsRequest(
        @NotNull @Size(max = 1000) List<@NotNull @Valid Entry> results) {

    /** One person's. */
    @Schema(name = "AssessmentResultsRequestResult")
    public record Entry(
            @NotNull UUID enrolmentId,

            @NotNull @DecimalMin("0") @Digits(integer = 6, fraction = 2) @Schema(examples = "42.5")
            BigDecimal score) {}
}
