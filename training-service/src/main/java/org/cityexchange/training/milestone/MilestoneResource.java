package org.cityexchange.training.milestone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The milestones of the training programme. */
@Path("/v1/milestones")
@Tag(name = "Milestones", description = "What the training programme went through, as its documents tell it")
public class MilestoneResource {

    private final MilestoneRepository milestones;
    private final MilestoneService service;
    private final Answers answers;

    MilestoneResource(MilestoneRepository milestones, MilestoneService service, Answers answers) {
        this.milestones = milestones;
        this.service = service;
        this.answers = answers;
    }

    /** The milestones. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listMilestones",
            summary = "List the milestones of the programme",
            description = "Sort by occurredOn (unless told) or -occurredOn")
    public RestResponse<PageOf<MilestoneView>> list(@Valid @BeanParam PageParams params) {
        return answers.visible(milestones.page(params));
    }

    /** One milestone. */
    @GET
    @Path("/{milestone}")
    @PermitAll
    @Operation(operationId = "getMilestone", summary = "Read a milestone")
    public RestResponse<MilestoneView> get(
            @Parameter(description = "Id or code", example = "on-site-again") String milestone) {
        var found = milestones.get(milestone);
        return answers.visible(found.toView(), found.version());
    }

    /** Enters a milestone. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createMilestone", summary = "Enter a milestone")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MilestoneView.class)))
    public RestResponse<MilestoneView> create(@NotNull @Valid MilestoneRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/milestones", view.id(), view.version());
    }

    /** Says something anew about a milestone. */
    @PATCH
    @Path("/{milestone}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateMilestone", summary = "Change a milestone")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = MilestoneRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The milestone as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MilestoneView.class)))
    public RestResponse<MilestoneView> change(
            @Parameter(description = "Id or code", example = "on-site-again") String milestone,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(milestone, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a milestone away. */
    @DELETE
    @Path("/{milestone}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteMilestone", summary = "Take a milestone away")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "on-site-again") String milestone,
            @HeaderParam("If-Match") String ifMatch) {
        service.delete(milestone, ifMatch);
        return RestResponse.noContent();
    }
}
