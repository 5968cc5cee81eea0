package org.cityexchange.kit.exchange;

import org.cityexchange.contracts.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a key's parked records.
 *
 * @param applied how many took effect
 * @param skipped how many had no effect any more, because a later state was there
 * @param remaining how many are still parked: the first one that failed and those behind it
 * @param stoppedBy why the first of the remaining ones stays parked; null if none remains
 */
@Schema(name = "Replay", examples = """
                {"applied": 3, "skipped": 0, "remaining": 0, "stoppedBy": null}
                """)
public record ReplayView(
        @Schema(examples = "3") int applied,
        @Schema(examples = "0") int skipped,
        @Schema(examples = "0") long remaining,

        @Nullable @Schema(nullable = true, description = "Why the first of the remaining ones stays parked")
        ParkReason stoppedBy) {}
