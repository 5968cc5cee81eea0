package org.cityexchange.forum.feedback;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free answer as analysts read it: no day, and nothing else of whoever wrote it. */
@Schema(name = "FreeText")
public record FreeTextView(
        UUID id,
        UUID surveyId,

        @Schema(description = "Key of the question it answers", examples = "wishes")
        String question,

        String text,

        @Schema(description = "Ids of the themes it was coded with")
        List<UUID> themes,

        int version) {}
