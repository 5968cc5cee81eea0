package org.cityexchange.forum.event;

import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series of events as it is shown. */
@Schema(name = "EventSeries")
public record SeriesView(
        UUID id,
        String slug,
        String ownerInstitution,
        LocalizedText title,
        @Schema(nullable = true) Integer firstYear,
        @Schema(nullable = true) SeriesRequest.Cadence cadence,
        int version) {}
