package org.cityexchange.forum.city;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Cities, as registrations name them. */
@Path("/v1/cities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cities", description = "A copy of training-service's registry; changed there")
class CityResource {

    @Inject
    CityRepository cities;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "listCities", summary = "Cities by any of their names")
    public RestResponse<PageOf<CityView>> list(
            @RestQuery @Size(max = 100) String q,
            @RestQuery List<String> country,
            @RestQuery List<CityStatus> status,
            @Valid @BeanParam PageParams params) {
        return answers.visible(cities.page(q, country, status, params));
    }

    @GET
    @Path("/{city}")
    @PermitAll
    @Operation(operationId = "getCity", summary = "One city, by id or code")
    public RestResponse<CityView> get(String city) {
        var found = cities.byRef(city).map(City::toView).orElseThrow(DomainException::notFound);
        return answers.visible(found, found.revision());
    }
}
