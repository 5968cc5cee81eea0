package org.cityexchange.training.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the published figures are to be held against. */
@Schema(examples = "{\"dataset\": [\"seoul-2008-2022\"], \"source\": \"seoul-press-release-2022-11-25\"}")
public record ReconciliationRequest(
        @Schema(
                nullable = true,
                description = "Data sets, counted as a whole; unless one is named, rows that were made up do not count")
        @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> dataset,

        @Schema(
                nullable = true,
                description = "Code of the one document whose figures are judged; all of them unless told")
        String source,

        @Schema(nullable = true, description = "As it was known at that instant; now unless told")
        Instant asOf) {

    public ReconciliationRequest {
        dataset = dataset == null ? List.of() : List.copyOf(dataset);
    }
}
