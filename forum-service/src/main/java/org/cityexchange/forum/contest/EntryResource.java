package org.cityexchange.forum.contest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What cities enter in a contest. */
@Path("/v1/contests/{contest}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contests")
class EntryResource {

    @Inject
    EntryService entries;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "listContestEntries",
            summary = "Entries as they came in",
            description =
                    "Public once the contest is published; before that for organizers, its judges, and each city's own")
    public RestResponse<PageOf<EntryView>> list(String contest, @Valid @BeanParam PageParams params) {
        return answers.visible(entries.page(contest, params));
    }

    @GET
    @Path("/{entry}")
    @PermitAll
    @Operation(operationId = "getContestEntry", summary = "One entry")
    public RestResponse<EntryView> get(String contest, UUID entry) {
        var found = entries.get(contest, entry);
        return answers.visible(found, found.version());
    }

    @POST
    @RolesAllowed({Roles.CITY_COORDINATOR, Roles.ORGANIZER})
    @Idempotent
    @Operation(operationId = "createContestEntry", summary = "Enter a city's case; coordinators for their own cities")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public RestResponse<EntryView> enter(String contest, @Valid @NotNull EntryRequest request) {
        var entered = entries.enter(contest, request);
        return answers.created(entered, "/v1/contests/" + contest + "/entries", entered.id(), entered.version());
    }
}
