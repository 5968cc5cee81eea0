package org.cityexchange.training.institution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a network's training institute has its headquarters and its regional centres, and had them. */
@Path("/v1/institutions/{institution}/host-roles")
@Tag(name = "Institutions")
public class HostRoleResource {

    private final InstitutionRepository institutions;
    private final HostRoleRepository roles;
    private final HostRoleService service;
    private final Answers answers;

    HostRoleResource(
            InstitutionRepository institutions, HostRoleRepository roles, HostRoleService service, Answers answers) {
        this.institutions = institutions;
        this.roles = roles;
        this.service = service;
        this.answers = answers;
    }

    /** The roles, in the order they began. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listHostRoles",
            summary = "See where an institute is and was hosted",
            description = "In the order they began; those of which that is not known come last.")
    public RestResponse<PageOf<HostRoleView>> list(
            @Parameter(description = "Id or code", example = "metropolis-training-institute") String institution,
            @RestQuery
                    @Parameter(
                            description = "Only those known to have been held on that day; where one ended and another"
                                    + " began in the same year and no more is known, the later one",
                            example = "2013-06-01")
                    LocalDate asOf) {
        var hosted = institutions.get(institution).code();
        return answers.visible(PageOf.whole(asOf == null ? roles.of(hosted) : roles.of(hosted, asOf)));
    }

    /** One role. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getHostRole", summary = "Read a host role")
    public RestResponse<HostRoleView> get(
            @Parameter(description = "Id or code", example = "metropolis-training-institute") String institution,
            UUID id) {
        var role = roles.get(institutions.get(institution).code(), id);
        return answers.visible(role.toView(), role.version());
    }

    /** Enters where it is hosted. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createHostRole",
            summary = "Enter where an institute is hosted",
            description = "There is at most one headquarters on any day: end the one before first.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HostRoleView.class)))
    public RestResponse<HostRoleView> create(
            @Parameter(description = "Id or code", example = "metropolis-training-institute") String institution,
            @NotNull @Valid HostRoleRequest request) {
        var view = service.create(institution, request);
        return answers.created(view, "/v1/institutions/" + institution + "/host-roles", view.id(), view.version());
    }

    /** Says something anew about a role. */
    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateHostRole", summary = "Change a host role, or end it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = HostRoleRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The role as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HostRoleView.class)))
    public RestResponse<HostRoleView> change(
            @Parameter(description = "Id or code", example = "metropolis-training-institute") String institution,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(institution, id, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a role away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteHostRole", summary = "Take a host role away that was entered by mistake")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "metropolis-training-institute") String institution,
            UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        service.delete(institution, id, ifMatch);
        return RestResponse.noContent();
    }
}
