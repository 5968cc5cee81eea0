package org.cityexchange.training.city;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge of two cities, done or only looked at. */
@Schema(name = "CityMerge")
public record CityMergeView(
        @Schema(nullable = true, description = "Null in a dry run")
        UUID id,

        @Schema(examples = "qui-nhon-vn") String from,
        @Schema(examples = "quy-nhon-vn") String into,

        @Schema(nullable = true, description = "Null in a dry run")
        CityMergeStatus status,

        @Schema(description = "What the survivor takes over")
        List<CityMergeField> fields,

        CityDetails survivorBefore,
        CityDetails survivorAfter,

        @Schema(description = "Aliases the survivor gets") List<CityNameView> addedNames,

        boolean forced,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Instant mergedAt,
        @Schema(nullable = true) String mergedBy,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) String undoReason,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "In a dry run: what will read through to the survivor")
        List<Use> uses,

        int version) {

    /** Rows that are recorded with the merged city, or with one that was merged into it before. */
    @Schema(name = "CityUse")
    public record Use(
            @Schema(description = "What kind of rows", examples = "INSTITUTIONS")
            String what,

            @Schema(examples = "3") long rows) {}
}
