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
import org.cityexchange.kit.http.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a registrant would talk about. */
@Path("/v1/registrations/{registration}/interests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups")
class InterestResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    InterestService interests;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "getRankedInterests", summary = "The topics somebody would talk about, the dearest first")
    public RestResponse<Interests> interests(UUID registration, @HeaderParam(TOKEN) String token) {
        return tagged(interests.get(registration, token));
    }

    @PUT
    @PermitAll
    @Operation(
            operationId = "rankInterests",
            summary = "Say which topics one would talk about, the dearest first",
            description = "By the token of the registration, or by an organizer. Replaces what was said before.")
    public RestResponse<Interests> rank(
            UUID registration,
            @HeaderParam(TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Interests request) {
        return tagged(interests.rank(registration, token, ifMatch, request));
    }

    private RestResponse<Interests> tagged(Interests ranked) {
        return answers.ok(ranked, ranked.version());
    }
}
