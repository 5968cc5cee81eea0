package org.cityexchange.forum.event;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A room as it is shown. */
@Schema(name = "Room")
public record RoomView(
        UUID id,
        UUID venueId,
        LocalizedText name,
        @Schema(nullable = true) LocalizedText building,
        @Schema(nullable = true) String floor,
        @Schema(nullable = true) Integer capacity) {}
