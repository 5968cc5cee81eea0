package org.cityexchange.forum.agenda;

import java.time.Instant;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release of an agenda as it is shown. */
@Schema(name = "AgendaRelease")
public record ReleaseView(
        @Schema(description = "1 for the one made by publishing the event")
        int number,

        @Schema(nullable = true) LocalizedText note,
        Instant releasedAt,
        Agenda agenda) {

    /** The same without the agenda itself. */
    @Schema(name = "AgendaReleaseSummary")
    public record Summary(
            int number, @Schema(nullable = true) LocalizedText note, Instant releasedAt) {}
}
