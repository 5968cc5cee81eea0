package org.cityexchange.training.country;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Countries: always shown whole, because there are 250 of them and front ends offer all. */
@Path("/v1/countries")
@Tag(name = "Countries")
public class CountryResource {

    private final CountryRepository countries;
    private final Answers answers;

    CountryResource(CountryRepository countries, Answers answers) {
        this.countries = countries;
        this.answers = answers;
    }

    /** The countries, or those that match. */
    @GET
    @PermitAll
    @Operation(operationId = "listCountries", summary = "List countries")
    public RestResponse<PageOf<CountryView>> list(
            @QueryParam("continent") List<Continent> continent,
            @QueryParam("scheme")
                    @DefaultValue("SHRDC_6")
                    @Parameter(description = "How countries are counted to continents")
                    ContinentScheme scheme,
            @QueryParam("q") @Parameter(description = "Part of a Korean or English name or code", example = "베트남")
                    String q) {
        return answers.visible(PageOf.whole(countries.search(continent, scheme, q)));
    }

    /** One country. */
    @GET
    @PermitAll
    @Path("/{country}")
    @Operation(operationId = "getCountry", summary = "Read a country")
    public RestResponse<CountryView> get(
            @Parameter(description = "ISO 3166-1 alpha-2", example = "VN") String country) {
        return answers.visible(countries.view(country.toUpperCase(Locale.ROOT)).orElseThrow(DomainException::notFound));
    }
}
