package org.cityexchange.forum.survey;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many ballots were issued that say the same of whoever got them. */
@Schema(name = "IssuedBallots")
public record IssuedBallots(
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = String.class,
                description = "By dimension; empty where they say nothing",
                examples = "{\"MODE\": \"ONLINE\"}")
        Map<String, String> dimensions,

        int issued) {}
