package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the work on an agenda stands.
 *
 * @param unreleasedChanges whether the public would see something else after another release
 * @param conflicts how many there are of each kind
 */
public record AgendaState(
        int sessions,

        @Schema(nullable = true, description = "null before the event is published")
        Integer lastRelease,

        @Schema(nullable = true) Instant releasedAt,
        boolean unreleasedChanges,
        Map<AgendaConflict.Type, Integer> conflicts) {}
