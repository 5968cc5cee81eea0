package org.cityexchange.forum.contest;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.OutcomePhase;
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

        @Schema(nullable = true, description = "Id of the outcome of training that it presents")
        UUID outcomeId,

        @Schema(
                nullable = true,
                description = "Where that outcome stands now: it may have been disputed or retracted since")
        OutcomePhase outcomePhase,

        Instant enteredAt,
        int version) {

    /** The same with where its outcome stands. */
    EntryView with(OutcomePhase phase) {
        return new EntryView(
                id, contestId, cityCode, partnerCityCode, title, summary, outcomeId, phase, enteredAt, version);
    }
}
