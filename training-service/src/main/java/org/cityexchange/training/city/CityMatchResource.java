package org.cityexchange.training.city;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which city somebody means. */
@Path("/v1/cities/matches")
@Tag(name = "Cities")
public class CityMatchResource {

    private final CityMatcher matcher;

    CityMatchResource(CityMatcher matcher) {
        this.matcher = matcher;
    }

    /** The cities that may be meant. */
    @POST
    @RolesAllowed({
        Roles.TRAINING_ADMIN,
        Roles.CITY_COORDINATOR,
        Roles.ORGANIZER,
        Roles.SERVICE,
        Roles.AUDITOR,
    })
    @Idempotent
    @Operation(
            operationId = "matchCities",
            summary = "Find the cities somebody may mean by what they wrote",
            description = "Candidates, the likeliest first, each with its score from 0 to 1 and what it is made of: the"
                    + " best name counts, further spellings and the country add or take away. Nothing is changed.")
    public PageOf<CityCandidate> match(@NotNull @Valid CityMatchRequest request) {
        return PageOf.whole(matcher.match(request));
    }
}
