package org.cityexchange.training.impact;

import java.net.URI;
import java.util.List;
import org.cityexchange.training.outcome.OutcomeStatus;
import org.cityexchange.training.outcome.OutcomeTally;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What training brought about, as far as it stands: reported, under review, verified or disputed. */
@Schema(name = "OutcomeImpact")
public record OutcomeImpact(
        @Schema(examples = "3") long count,

        @Schema(description = "Of which somebody independent has confirmed so many", examples = "0")
        long verified,

        List<CountOf> byStatus,
        List<CountOf> byKind,

        @Schema(description = "Those of which it is said what training had to do with them")
        List<CountOf> byRelation,

        @Schema(description = "Those of which it is said how far they have come")
        List<CountOf> byStage,

        @Schema(description = "Cities they came about in, merged ones as one", examples = "3")
        long cities,

        @Schema(description = "Where they are") URI link) {

    static OutcomeImpact of(OutcomeTally tally, long cities, URI link) {
        var byStatus = tally.by(OutcomeTally.Group::status);
        return new OutcomeImpact(
                tally.count(),
                byStatus.getOrDefault(OutcomeStatus.VERIFIED, 0L),
                CountOf.each(byStatus),
                CountOf.each(tally.by(OutcomeTally.Group::kind)),
                CountOf.each(tally.by(OutcomeTally.Group::relation)),
                CountOf.each(tally.by(OutcomeTally.Group::stage)),
                cities,
                link);
    }
}
