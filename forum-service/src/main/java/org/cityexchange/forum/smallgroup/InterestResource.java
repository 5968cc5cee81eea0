package org.cityexchange.forum.smallgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a registrant would talk about. */
@Path("/v1/registrations/{registration}/interests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups")
class InterestResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    InterestService interests;

    @GET
    @PermitAll
    @Operation(operationId = "getRankedInterests", summary = "The topics somebody would talk about, the dearest first")
    public Interests interests(UUID registration, @HeaderParam(TOKEN) String token) {
        return interests.get(registration, token);
    }

    @PUT
    @PermitAll
    @Operation(
            operationId = "rankInterests",
            summary = "Say which topics one would talk about, the dearest first",
            description = "By the token of the registration, or by an organizer. Replaces what was said before.")
    public Interests rank(UUID registration, @HeaderParam(TOKEN) String token, @Valid @NotNull Interests request) {
        return interests.rank(registration, token, request);
    }
}
