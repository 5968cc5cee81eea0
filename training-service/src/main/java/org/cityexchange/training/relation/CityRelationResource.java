package org.cityexchange.training.relation;

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
import java.util.UUID;
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

/** The sister cities, friendships, memoranda and networks of a city. */
@Path("/v1/cities/{city}/relations")
@Tag(name = "Cities")
public class CityRelationResource {

    private final CityRelationService service;
    private final Answers answers;

    CityRelationResource(CityRelationService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The relations, in the order they began. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCityRelations",
            summary = "List the relations of a city",
            description = "From whichever side they were entered, and those of cities merged into it. Sort by since"
                    + " (unless told); what is not known comes last.")
    public RestResponse<PageOf<CityRelationView>> list(
            @Parameter(description = "Id or code", example = "seoul-kr") String city,
            @BeanParam CityRelationFilter filter,
            @Valid @BeanParam PageParams params) {
        return answers.visible(service.page(city, filter, params));
    }

    /** One relation. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCityRelation", summary = "Read a relation of a city")
    public RestResponse<CityRelationView> get(
            @Parameter(description = "Id or code", example = "seoul-kr") String city, UUID id) {
        var view = service.get(city, id);
        return answers.visible(view, view.version(), "counterpart=" + view.counterpart()); // merges change that alone
    }

    /** Enters a relation. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createCityRelation",
            summary = "Enter a relation of a city",
            description = "It is seen from both sides; the same one is not entered twice for the same time.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CityRelationView.class)))
    public RestResponse<CityRelationView> create(
            @Parameter(description = "Id or code", example = "seoul-kr") String city,
            @NotNull @Valid CityRelationRequest request) {
        var view = service.create(city, request);
        return answers.created(view, "/v1/cities/" + city + "/relations", view.id(), view.version());
    }

    /** Says something anew about a relation. */
    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateCityRelation", summary = "Change a relation of a city, or end it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = CityRelationRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The relation as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CityRelationView.class)))
    public RestResponse<CityRelationView> change(
            @Parameter(description = "Id or code", example = "seoul-kr") String city,
            UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(city, id, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a relation away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteCityRelation", summary = "Take a relation away that was entered by mistake")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "seoul-kr") String city,
            UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        service.delete(city, id, ifMatch);
        return RestResponse.noContent();
    }
}
