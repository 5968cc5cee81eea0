package org.cityexchange.forum.feedback;

import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme as it is shown. */
@Schema(name = "FeedbackTheme")
public record ThemeView(
        UUID id,
        UUID eventId,
        LocalizedText label,
        Sentiment sentiment,

        @Schema(nullable = true, description = "How many a document says they were; null where it only says \"many\"")
        Integer reportedCount,

        @Schema(
                nullable = true,
                description = "How many free answers speak of it; null below the minimum group of their surveys")
        Integer computedCount,

        @Schema(nullable = true) Figure.Source source,
        FeedbackVisibility visibility,
        int version) {}
