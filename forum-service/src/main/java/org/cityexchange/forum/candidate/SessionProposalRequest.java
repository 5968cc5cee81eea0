package org.cityexchange.forum.candidate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts a talk about a candidate into the working copy of an event's agenda; what is left out is that of the outcome. */
@Schema(examples = """
                {"event": "shrdc-expert-forum-next", "type": "PRESENTATION",
                 "startsAt": "2028-11-25T15:00:00+09:00", "endsAt": "2028-11-25T15:15:00+09:00"}
                """)
public record SessionProposalRequest(
        @NotBlank @Size(max = 80) @Schema(description = "Id or slug of one's own event")
        String event,

        @Schema(nullable = true, description = "The session that gets the talk; null: a session of its own is made")
        UUID sessionId,

        @Schema(nullable = true, description = "Of a session of its own; AWARD_CASE unless told")
        Agenda.SessionType type,

        @Schema(nullable = true) LocalizedText title,

        @Schema(nullable = true, description = "Of a session of its own; needed where the event's times are known")
        Instant startsAt,

        @Schema(nullable = true) Instant endsAt) {}
