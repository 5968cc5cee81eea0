package org.cityexchange.training.city;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
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

/** The registry of cities and other local governments. */
@Path("/v1/cities")
@Tag(name = "Cities", description = "The registry of cities and other local governments; forum-service keeps a copy")
public class CityResource {

    private final CityRepository cities;
    private final Cities registry;
    private final CityService service;
    private final Answers answers;
    private final Caller caller;
    private final CallerLocale locale;

    CityResource(
            CityRepository cities,
            Cities registry,
            CityService service,
            Answers answers,
            Caller caller,
            CallerLocale locale) {
        this.cities = cities;
        this.registry = registry;
        this.service = service;
        this.answers = answers;
        this.caller = caller;
        this.locale = locale;
    }

    /** The cities that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCities",
            summary = "Search cities",
            description = "Sort by code (unless told), nameKo, nameEn, country, population, updatedAt")
    public RestResponse<PageOf<CityView>> list(@BeanParam CityFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(cities.page(filter, isStaff(), params));
    }

    /** One city. */
    @GET
    @Path("/{city}")
    @PermitAll
    @Operation(
            operationId = "getCity",
            summary = "Read a city",
            description = "A merged city is answered with 308 and the address of the one it reads through to.")
    @APIResponse(
            responseCode = "200",
            description = "The city",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityView.class)))
    @APIResponse(responseCode = "308", description = "The city is merged; Location says into which")
    public RestResponse<CityView> get(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city,
            @RestQuery
                    @Parameter(description = "Show the official names on that day as namesAsOf", example = "2020-06-01")
                    LocalDate asOf) {
        var found = visible(city);
        if (found.status() == CityStatus.MERGED) {
            return answers.moved("/v1/cities/" + registry.effective(found.code()));
        }
        var variant = asOf == null ? "" : "asOf=" + asOf;
        return answers.visible(CityView.of(found, isStaff(), asOf), found.version(), variant);
    }

    /** Enters a city. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createCity", summary = "Enter a city")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityView.class)))
    public RestResponse<CityView> create(@NotNull @Valid RegisterCityRequest request) {
        var view = service.register(request);
        return answers.created(view, "/v1/cities", view.id(), view.version());
    }

    /** Says something anew about a city. */
    @PATCH
    @Path("/{city}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updateCity", summary = "Change a city")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CityDetails.class)))
    @APIResponse(
            responseCode = "200",
            description = "The city as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityView.class)))
    public RestResponse<CityView> change(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(city, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** What the city may become. */
    @GET
    @Path("/{city}/transitions")
    @PermitAll
    @Operation(operationId = "getCityTransitions", summary = "See what a city may become")
    public Transitions transitions(@Parameter(description = "Id or code", example = "quy-nhon-vn") String city) {
        var found = visible(city);
        var parts = cities.activeParts(found.code());
        return Transitions.from(found.status(), CityStatus.values(), to -> found.obstacle(to, parts), locale);
    }

    /** Brings the city to another status. */
    @POST
    @Path("/{city}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "transitionCity", summary = "Retire a city, or accept or reject a proposed one")
    @APIResponse(
            responseCode = "200",
            description = "The city as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityView.class)))
    public RestResponse<CityView> become(
            @Parameter(description = "Id or code", example = "quy-nhon-vn") String city,
            @NotNull @Valid CityTransitionRequest request) {
        var view = service.become(city, request);
        return answers.ok(view, view.version());
    }

    private City visible(String idOrCode) {
        var city = cities.get(idOrCode);
        if (!city.isPublic() && !isStaff()) {
            throw DomainException.notFound();
        }
        return city;
    }

    private boolean isStaff() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }
}
