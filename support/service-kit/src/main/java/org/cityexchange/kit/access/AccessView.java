package org.cityexchange.kit.access;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the access log. */
@Schema(name = "AccessLogEntry")
public record AccessView(
        UUID id,
        Instant occurredAt,

        @Schema(description = "Subject of the token", examples = "organizer-1")
        String actor,

        @Schema(
                nullable = true,
                description = "In which roles; null in entries from before it was noted",
                examples = "organizer")
        String roles,

        AccessOperation operation,

        @Schema(description = "Whose data: of one registration, or of all of an event", examples = "EVENT")
        String subjectType,

        @Schema(nullable = true, description = "Null where a list is of no single thing")
        UUID subjectId,

        @Schema(nullable = true, description = "As given; needed to export registrations")
        String reason,

        @Schema(description = "How many records were looked at", examples = "30")
        int records) {}
