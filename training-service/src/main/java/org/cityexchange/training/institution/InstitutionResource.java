package org.cityexchange.training.institution;

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

/** The institutions of the registry. */
@Path("/v1/institutions")
@Tag(name = "Institutions", description = "Training institutes, networks, universities and others, and who hosts what")
public class InstitutionResource {

    private final InstitutionRepository institutions;
    private final InstitutionService service;
    private final Answers answers;

    InstitutionResource(InstitutionRepository institutions, InstitutionService service, Answers answers) {
        this.institutions = institutions;
        this.service = service;
        this.answers = answers;
    }

    /** The institutions that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listInstitutions",
            summary = "Search institutions",
            description = "Sort by code (unless told), nameKo, nameEn, updatedAt")
    public RestResponse<PageOf<InstitutionView>> list(
            @BeanParam InstitutionFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(institutions.page(filter, params));
    }

    /** One institution. */
    @GET
    @Path("/{institution}")
    @PermitAll
    @Operation(operationId = "getInstitution", summary = "Read an institution")
    public RestResponse<InstitutionView> get(
            @Parameter(description = "Id or code", example = "shrdc") String institution) {
        var found = institutions.get(institution);
        return answers.visible(found.toView(), found.version());
    }

    /** Enters an institution. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createInstitution", summary = "Enter an institution")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InstitutionView.class)))
    public RestResponse<InstitutionView> create(@NotNull @Valid InstitutionRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/institutions", view.id(), view.version());
    }

    /** Says something anew about an institution. */
    @PATCH
    @Path("/{institution}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "updateInstitution",
            summary = "Change an institution",
            description = "A city-coordinator changes the contact of institutions of their cities, and nothing else.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = InstitutionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The institution as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InstitutionView.class)))
    public RestResponse<InstitutionView> change(
            @Parameter(description = "Id or code", example = "shrdc") String institution,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(institution, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes an institution away. */
    @DELETE
    @Path("/{institution}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "deleteInstitution",
            summary = "Take an institution away",
            description = "Only one that nothing refers to, such as one entered by mistake.")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "shrdc") String institution,
            @HeaderParam("If-Match") String ifMatch) {
        service.delete(institution, ifMatch);
        return RestResponse.noContent();
    }
}
