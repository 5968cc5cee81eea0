package org.cityexchange.training.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was called up, and which reserves before them were not. */
@Schema(name = "CallUp")
public record CallUpView(
        UUID id,
        UUID selectionRoundId,
        Channel channel,
        List<Reserve> called,
        List<PassedOver> passedOver,
        Instant createdAt) {

    /** A reserve who was called up. */
    @Schema(name = "CalledUpReserve")
    public record Reserve(UUID nominationId, int reserve) {}

    /** A reserve who stays one for now. */
    @Schema(name = "PassedOverReserve")
    public record PassedOver(UUID nominationId, int reserve, List<SelectionResult.BlockedBy> blockedBy) {}
}
