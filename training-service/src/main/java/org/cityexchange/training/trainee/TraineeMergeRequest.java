package org.cityexchange.training.trainee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a trainee that is of the same person as another one. */
@Schema(examples = """
                {"from": "01936e2a-7c5b-7000-8000-000000000002", "into": "01936e2a-7c5b-7000-8000-000000000001",
                 "reason": "같은 사람이 두 번 등록됨"}
                """)
public record TraineeMergeRequest(
        @NotNull @Schema(description = "The entry that is merged away")
        UUID from,

        @NotNull @Schema(description = "The entry that survives")
        UUID into,

        @Schema(nullable = true) @Size(max = 1000) String reason) {}
