package org.cityexchange.forum.contest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cityexchange.forum.event.EventRequest;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about a contest.
 *
 * @param ranks the awards there are, the highest first
 * @param source where it is told of, for a contest of the past
 */
@Schema(examples = """
                {"slug": "best-practice-2027", "title": {"ko": "2027 지방의 국제화 우수사례 공모전"}, "heldOn": "2027-10-15",
                 "criteria": [{"key": "effect", "label": {"ko": "성과"}, "weight": 60, "max": 100},
                              {"key": "novelty", "label": {"ko": "창의성"}, "weight": 40, "max": 100}],
                 "ranks": [{"key": "GRAND", "label": {"ko": "최우수상"}}, {"key": "EXCELLENCE", "label": {"ko": "우수상"}}]}
                """)
public record ContestRequest(
        @NotBlank @Size(min = 3, max = 80) @Pattern(regexp = EventRequest.SLUG, message = "{city-exchange.slug}")
        String slug,

        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,

        @Size(max = 80) @Schema(nullable = true, description = "Id or slug of the event at which it is awarded")
        String event,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalDate heldOn,

        @Size(max = 20) @Schema(description = "Empty for a contest whose scores are not known")
        List<@NotNull @Valid Criterion> criteria,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Rank> ranks,
        @Valid @Schema(nullable = true) Figure.Source source) {

    /** A list that is left out is empty. */
    public ContestRequest {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** By what entries are judged: points from 0 to a most, and how much they weigh beside the other criteria. */
    @Schema(name = "ContestCriterion")
    public record Criterion(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40) @Schema(examples = "effect")
            String key,

            @NotNull LocalizedText label,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 3)
            BigDecimal weight,

            @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 3)
            BigDecimal max) {}

    /** A prize. */
    @Schema(name = "ContestRank")
    public record Rank(
            @NotNull @Pattern(regexp = "[A-Z0-9]+(_[A-Z0-9]+)*") @Size(max = 40) @Schema(examples = "GRAND")
            String key,

            @NotNull LocalizedText label) {}
}
