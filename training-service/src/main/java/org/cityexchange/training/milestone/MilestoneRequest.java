package org.cityexchange.training.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a milestone. Its code is for ever: it may be repeated, not changed. */
@Schema(examples = """
                {"code": "on-site-again", "occurredOn": "2022-07-01", "datePrecision": "HALF_YEAR",
                 "title": {"ko": "초청연수 재개", "en": "Courses on site again"},
                 "source": {"document": "보도자료 2022-11-25", "quote": "3년 만에 다시 대면방식의 초청연수를 재개하였다"}}
                """)
public record MilestoneRequest(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "on-site-again")
        String code,

        @NotNull @Schema(description = "The day, or the first day of the year, half-year or month of which it is known")
        LocalDate occurredOn,

        @Schema(nullable = true, description = "DAY unless told; not MINUTE")
        DatePrecision datePrecision,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @NotNull @Valid @Schema(description = "Who says so, in whose words")
        Figure.Source source,

        @Schema(nullable = true, description = "RECORDED unless told")
        Provenance provenance,

        @Schema(nullable = true) @Size(max = 100) String dataset) {

    public MilestoneRequest {
        datePrecision = datePrecision == null ? DatePrecision.DAY : datePrecision;
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }
}
