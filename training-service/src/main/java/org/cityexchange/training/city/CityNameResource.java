package org.cityexchange.training.city;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** All names of a city: the search finds it by each of them. */
@Path("/v1/cities/{city}/names")
@Tag(name = "Cities")
public class CityNameResource {

    private final CityRepository cities;
    private final CityService service;
    private final Answers answers;
    private final Caller caller;

    CityNameResource(CityRepository cities, CityService service, Answers answers, Caller caller) {
        this.cities = cities;
        this.service = service;
        this.answers = answers;
        this.caller = caller;
    }

    /** The names, the present official ones first. */
    @GET
    @PermitAll
    @Operation(operationId = "listCityNames", summary = "List the names of a city")
    public RestResponse<PageOf<CityNameView>> list(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city) {
        var found = visible(city);
        return answers.visible(PageOf.whole(found.names().views()), found.version());
    }

    /** One name beside the official ones. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCityName", summary = "Read a name of a city")
    public RestResponse<CityNameView> get(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city, UUID id) {
        var found = visible(city);
        var name = found.names().views().stream()
                .filter(each -> id.equals(each.id()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        return answers.visible(name, found.version());
    }

    /** Adds a name. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createCityName",
            summary = "Add a name to a city",
            description = "A name of kind OFFICIAL takes the place of the present one in its language, which stays as a"
                    + " historical name. The ETag is that of the city.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityNameView.class)))
    public RestResponse<CityNameView> create(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city,
            @NotNull @Valid CityNameRequest request) {
        var added = service.addName(city, request);
        var name = added.name();
        var path = "/v1/cities/" + city;
        return name.id() == null
                ? answers.created(name, path, "names", added.version())
                : answers.created(name, path + "/names", name.id(), added.version());
    }

    /** Takes a name away. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "deleteCityName",
            summary = "Take a name away from a city",
            description = "Present official names are changed in the city itself. If-Match takes the ETag of the city.")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city,
            UUID id,
            @HeaderParam("If-Match") String ifMatch) {
        service.removeName(city, ifMatch, id);
        return RestResponse.noContent();
    }

    private City visible(String idOrCode) {
        var city = cities.get(idOrCode);
        if (!city.isPublic() && !caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR)) {
            throw DomainException.notFound();
        }
        return city;
    }
}
