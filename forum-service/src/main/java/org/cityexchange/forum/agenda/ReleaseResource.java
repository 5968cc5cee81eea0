package org.cityexchange.forum.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How an agenda reaches the public: in releases. */
@Path("/v1/events/{event}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agenda")
class ReleaseResource {

    @Inject
    ReleaseService releases;

    @Inject
    AgendaService agendas;

    @Inject
    Answers answers;

    @GET
    @Path("/releases")
    @PermitAll
    @Operation(
            operationId = "listAgendaReleases",
            summary = "Releases of the agenda with their notes, newest first; the public sees the last one only")
    public RestResponse<PageOf<ReleaseView.Summary>> list(String event) {
        return answers.visible(PageOf.whole(releases.list(event)));
    }

    @GET
    @Path("/releases/{number}")
    @PermitAll
    @Operation(operationId = "getAgendaRelease", summary = "One release; the public sees the last one only")
    public RestResponse<ReleaseView> get(String event, int number) {
        return answers.visible(releases.get(event, number), number);
    }

    @POST
    @Path("/releases")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "releaseAgenda",
            summary = "Show the public the agenda as it is now",
            description = "Freezes the working copy with the names as they are. Publishing an event makes release 1.")
    @APIResponse(
            responseCode = "201",
            description = "The release",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    public RestResponse<ReleaseView> release(String event, @Valid @NotNull ReleaseRequest request) {
        var release = releases.release(event, request);
        return answers.created(release, "/v1/events/" + event + "/agenda/releases", release.number(), release.number());
    }

    @GET
    @Path("/conflicts")
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listAgendaConflicts",
            summary = "Overlaps, rooms too small, sessions outside of the event and gaps in the working copy",
            description = "Two sessions that name the same room at the same time are refused when they are entered.")
    public PageOf<AgendaConflict> conflicts(String event) {
        return PageOf.whole(agendas.conflicts(event));
    }

    @GET
    @Path("/differences")
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "compareAgendas",
            summary = "What is added, removed, moved and changed from one release to another",
            description = "Without from: from the last release. Without to: to the working copy.")
    public AgendaDiff between(String event, @RestQuery Integer from, @RestQuery Integer to) {
        return releases.between(event, from, to);
    }
}
