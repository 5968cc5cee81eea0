package org.cityexchange.training.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A class session as it is shown. */
@Schema(name = "ClassSession")
public record ClassSessionView(
        UUID id,
        ClassSessionKind kind,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) LocalizedText place,

        @Schema(nullable = true, description = "Id of the module it belongs to")
        UUID module,

        List<SessionInstructor> instructors,
        @Schema(examples = "0") int version,
        Instant createdAt,
        Instant updatedAt) {}
