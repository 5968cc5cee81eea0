package org.cityexchange.forum.contest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's points for one entry by one criterion; the same again changes them. */
@Schema(name = "ContestScoreRequest", examples = """
                {"entryId": "01936e2a-7c5b-7000-8000-000000000001", "criterion": "effect", "points": 85.5}
                """)
public record ScoreRequest(
        @NotNull UUID entryId,
        @NotBlank String criterion,

        @NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 3)
        BigDecimal points) {}
