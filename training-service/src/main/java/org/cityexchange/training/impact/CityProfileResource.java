package org.cityexchange.training.impact;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.training.city.Cities;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** All that ties a city to the programme. */
@Path("/v1/cities/{city}/profile")
@Tag(name = "Impact")
public class CityProfileResource {

    private final ImpactService impact;
    private final Cities cities;
    private final Answers answers;

    CityProfileResource(ImpactService impact, Cities cities, Answers answers) {
        this.impact = impact;
        this.cities = cities;
        this.answers = answers;
    }

    /** The profile of a city. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getCityProfile",
            summary = "See all that ties a city to the programme",
            description = "Relations, training, outcomes, policies it took over and forum cases, each with where it is"
                    + " and with parts that add up to it. A merged city is answered with 308 and the address of the one"
                    + " it reads through to, whose profile holds everything of both.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CityProfileView.class)))
    @APIResponse(responseCode = "308", description = "The city is merged; Location says into which")
    public RestResponse<CityProfileView> get(
            @Parameter(description = "Id or code", example = "kampala-ug") String city,
            @RestQuery
                    @Parameter(
                            description = "A data set whose training counts, made up or not",
                            example = "seoul-2008-2022")
                    List<String> dataset) {
        var found = cities.get(city);
        if (found.status() == CityStatus.MERGED) {
            return answers.moved("/v1/cities/" + cities.effective(found.code()) + "/profile");
        }
        return answers.visible(impact.ofCity(found.code(), dataset, new Links(answers::at)));
    }
}
