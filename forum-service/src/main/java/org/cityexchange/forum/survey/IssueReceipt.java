package org.cityexchange.forum.survey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of issuing ballots. */
@Schema(name = "BallotIssueReceipt")
public record IssueReceipt(
        @Schema(description = "How many got one now") int issued,

        @Schema(description = "Of the audience, how many have none yet: they left no address")
        int withoutAddress,

        @Schema(description = "Ballots to be handed out, in no order; shown this once, and none that was mailed")
        List<String> tokens) {

    /** Without the ballots: they must stand in no log. */
    @Override
    public String toString() {
        return "IssueReceipt[issued=" + issued + "]";
    }
}
