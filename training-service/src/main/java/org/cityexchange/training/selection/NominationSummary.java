package org.cityexchange.training.selection;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are nominated for a run, by institution. */
@Schema(name = "NominationSummary")
public record NominationSummary(long total, Map<NominationStatus, Long> byStatus, List<OfInstitution> institutions) {

    /** What one institution nominated. */
    @Schema(name = "NominationSummaryOfInstitution")
    public record OfInstitution(String institutionCode, long total, Map<NominationStatus, Long> byStatus) {}
}
