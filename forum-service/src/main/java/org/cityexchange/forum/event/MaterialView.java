package org.cityexchange.forum.event;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A material as it is shown. */
@Schema(name = "Material")
public record MaterialView(
        UUID id,
        MaterialRequest.Kind kind,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText caption,
        @Schema(nullable = true) String url,
        MaterialRequest.Visibility visibility,
        @Schema(nullable = true) UUID sessionId,
        @Schema(nullable = true) UUID contributionId,
        int version) {}
