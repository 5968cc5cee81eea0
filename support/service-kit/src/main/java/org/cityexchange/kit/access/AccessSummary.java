package org.cityexchange.kit.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often personal data were looked at in one way, for one reason, in a month. */
@Schema(examples = """
                {"operation": "EXPORT", "roles": "organizer", "subjectType": "EVENT", "reason": "Badges for the event",
                 "entries": 2, "records": 500}
                """)
public record AccessSummary(
        AccessOperation operation,

        @Schema(nullable = true, description = "Of the token, with spaces between them", examples = "organizer")
        String roles,

        @Schema(examples = "EVENT") String subjectType,

        @Schema(nullable = true, examples = "Badges for the event")
        String reason,

        @Schema(description = "How often", examples = "2") long entries,

        @Schema(description = "How many records in all", examples = "500")
        long records) {}
