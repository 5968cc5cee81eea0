package org.cityexchange.training.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case presented at a forum that was held; who presented it is not said here. */
@Schema(name = "ForumCase")
public record ForumCaseView(
        @Schema(description = "Of the contribution in forum-service")
        UUID id,

        @Schema(description = "The forum's event") UUID eventId,

        @Schema(nullable = true, examples = "shrdc-expert-forum-2022")
        String eventSlug,

        @Schema(nullable = true) LocalizedText eventTitle,
        @Schema(nullable = true) Instant eventStartsAt,
        LocalizedText sessionTitle,
        @Schema(nullable = true) LocalizedText title,

        @Schema(description = "Codes of the cities it is about, as recorded", examples = "[\"cairo-eg\"]")
        List<String> subjectCities,

        @Schema(description = "The outcomes it is about") List<UUID> outcomeIds) {}
