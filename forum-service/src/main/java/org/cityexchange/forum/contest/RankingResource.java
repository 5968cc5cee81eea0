package org.cityexchange.forum.contest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the entries of a contest rank. */
@Path("/v1/contests/{contest}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
class RankingResource {

    @Inject
    JudgingService judging;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR, Roles.JUDGE})
    @Operation(
            operationId = "getContestRanking",
            summary = "Entries by their weighted mean; for judges once the contest is decided",
            description =
                    "Of equal totals the one with more points by the criterion of the greatest weight is ahead, then"
                            + " by the next; what is equal even then shares its place.")
    public PageOf<Ranking.Ranked> get(String contest) {
        return PageOf.whole(judging.ranking(contest));
    }
}
