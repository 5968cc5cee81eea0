package org.cityexchange.training.alumni;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something an alumnus agreed to. */
@Schema(name = "AlumnusConsent")
public record AlumnusConsentView(
        UUID id,
        ConsentKind kind,

        @Schema(description = "Of the text that was agreed to", examples = "1")
        String textVersion,

        ConsentStatus status,
        Instant givenAt,
        ConsentChannel givenThrough,

        @Schema(nullable = true, description = "Who noted it; null where the alumnus did")
        String givenBy,

        @Schema(nullable = true) Instant withdrawnAt,
        @Schema(nullable = true) ConsentChannel withdrawnThrough,
        @Schema(nullable = true) String withdrawnBy,
        int version) {}
