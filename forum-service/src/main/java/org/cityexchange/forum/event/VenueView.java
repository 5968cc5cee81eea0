package org.cityexchange.forum.event;

import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A venue with its rooms as it is shown. */
@Schema(name = "Venue")
public record VenueView(
        UUID id,
        String ownerInstitution,
        LocalizedText name,
        @Schema(nullable = true) LocalizedText address,
        @Schema(nullable = true) Double lat,
        @Schema(nullable = true) Double lon,
        List<RoomView> rooms,
        int version) {}
