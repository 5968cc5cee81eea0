package org.cityexchange.forum.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What entries are awarded. */
@Path("/v1/contests/{contest}/awards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
class AwardResource {

    @Inject
    AwardService awards;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listContestAwards", summary = "Awards, the highest first; public once published")
    public RestResponse<PageOf<AwardView>> list(String contest) {
        return answers.visible(PageOf.whole(awards.of(contest)));
    }

    @GET
    @Path("/{award}")
    @PermitAll
    @Operation(operationId = "getContestAward", summary = "One award")
    public RestResponse<AwardView> get(String contest, UUID award) {
        return answers.visible(awards.get(contest, award), 0);
    }

    @POST
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "giveContestAward",
            summary = "Award an entry",
            description = "In a contest that is decided, with scores or without.")
    @APIResponse(
            responseCode = "201",
            description = "The award",
            content = @Content(schema = @Schema(implementation = AwardView.class)))
    public RestResponse<AwardView> give(String contest, @Valid @NotNull AwardRequest request) {
        var given = awards.give(contest, request);
        return answers.created(given, "/v1/contests/" + contest + "/awards", given.id(), 0);
    }

    @DELETE
    @Path("/{award}")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "deleteContestAward", summary = "Take back an award before it is published")
    public void takeBack(String contest, UUID award) {
        awards.takeBack(contest, award);
    }
}
