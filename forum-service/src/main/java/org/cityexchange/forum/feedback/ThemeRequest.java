package org.cityexchange.forum.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme of the feedback on an event. */
@Schema(name = "FeedbackThemeRequest", examples = """
                {"label": {"ko": "2차 포럼 요청", "en": "A second forum"}, "sentiment": "REQUEST", "visibility": "PUBLIC",
                 "source": {"document": "분권레터 2020-11-06", "quote": "2차 포럼 요청"}}
                """)
public record ThemeRequest(
        @NotNull LocalizedText label,
        @NotNull Sentiment sentiment,

        @Positive
        @Schema(nullable = true, description = "How many said so, where a document tells; that is never counted by us")
        Integer reportedCount,

        @Valid @Schema(nullable = true, description = "Where it was told; required with reportedCount")
        Figure.Source source,

        @Schema(nullable = true, description = "INTERNAL unless told")
        FeedbackVisibility visibility) {

    /** What is left out is internal. */
    public ThemeRequest {
        visibility = visibility == null ? FeedbackVisibility.INTERNAL : visibility;
    }
}
