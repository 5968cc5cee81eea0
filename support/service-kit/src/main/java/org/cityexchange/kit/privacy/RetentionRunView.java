package org.cityexchange.kit.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run of the retention rules let go of, or would have. */
@Schema(name = "RetentionRun", examples = """
                {"id": "019ab010-2c02-7a23-9c13-2b3c4d5e6f13", "dryRun": true, "startedAt": "2030-04-01T00:00:00Z",
                 "startedBy": "operator-1", "rules": [{"rule": "registrations", "keptFor": "P3Y", "rows": 250}]}
                """)
public record RetentionRunView(
        UUID id,
        boolean dryRun,
        Instant startedAt,

        @Schema(nullable = true, description = "Subject of the token; null for the daily run")
        String startedBy,

        List<ByRule> rules) {

    /** What one rule came to. */
    @Schema(name = "RetentionRunByRule")
    public record ByRule(
            @Schema(examples = "registrations") String rule,
            @Schema(examples = "P3Y") String keptFor,
            @Schema(examples = "250") long rows) {}
}
