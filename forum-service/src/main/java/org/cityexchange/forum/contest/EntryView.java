package org.cityexchange.forum.contest;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as it is shown. */
@Schema(name = "ContestEntry")
public record EntryView(
        UUID id,
        UUID contestId,
        String cityCode,
        @Schema(nullable = true) String partnerCityCode,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText summary,
        Instant enteredAt,
        int version) {}
