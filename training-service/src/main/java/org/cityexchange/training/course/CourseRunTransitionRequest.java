package org.cityexchange.training.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a run is to get. */
@Schema(examples = """
                {"to": "POSTPONED", "reason": "코로나-19 확산으로 초청연수 중단"}
                """)
public record CourseRunTransitionRequest(
        @NotNull CourseRunStatus to,

        @Schema(nullable = true, description = "Needed to postpone and to cancel; public") @Size(max = 1000)
        String reason) {}
