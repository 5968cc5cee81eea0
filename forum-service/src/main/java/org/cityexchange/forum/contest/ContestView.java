package org.cityexchange.forum.contest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contest as it is shown. */
@Schema(name = "Contest")
public record ContestView(
        UUID id,
        String slug,
        String ownerInstitution,
        @Schema(nullable = true) UUID eventId,
        LocalizedText title,
        @Schema(nullable = true) LocalDate heldOn,
        List<ContestRequest.Criterion> criteria,
        List<ContestRequest.Rank> ranks,
        @Schema(nullable = true) Figure.Source source,
        ContestStatus status,
        int version) {}
