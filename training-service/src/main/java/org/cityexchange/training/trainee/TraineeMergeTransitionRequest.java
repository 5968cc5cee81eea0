package org.cityexchange.training.trainee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a merge of trainees is to get. */
@Schema(examples = """
                {"to": "UNDONE", "reason": "이름이 같은 다른 사람으로 확인됨"}
                """)
public record TraineeMergeTransitionRequest(
        @NotNull TraineeMergeStatus to,

        @Schema(nullable = true) @Size(max = 1000) String reason) {}
