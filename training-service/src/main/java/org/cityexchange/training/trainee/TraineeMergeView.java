package org.cityexchange.training.trainee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge of two trainees, done or only looked at. */
@Schema(name = "TraineeMerge")
public record TraineeMergeView(
        @Schema(nullable = true, description = "Null in a dry run")
        UUID id,

        UUID from,
        UUID into,

        @Schema(nullable = true, description = "Null in a dry run")
        TraineeMergeStatus status,

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

    /** Rows that are recorded with the merged entry, or with one that was merged into it before. */
    @Schema(name = "TraineeUse")
    public record Use(
            @Schema(description = "What kind of rows", examples = "ENROLMENTS")
            String what,

            @Schema(examples = "3") long rows) {}
}
