package org.cityexchange.training.policy;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as it is shown. */
@Schema(name = "Topic")
public record TopicView(
        @Schema(examples = "CULTURE_TOURISM") String code,

        @Schema(
                nullable = true,
                description = "The topic it counts to; null for one of the first level",
                examples = "OTHER")
        String parent,

        LocalizedText names,

        @Schema(description = "Its place in the order of the programme's own tables", examples = "6")
        int ordinal) {

    /** The code of the first-level topic it counts to: itself, unless it has a parent. */
    public String top() {
        return parent == null ? code : parent;
    }
}
