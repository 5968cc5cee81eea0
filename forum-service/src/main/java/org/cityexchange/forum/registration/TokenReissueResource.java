package org.cityexchange.forum.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** New tokens for those who lost theirs. */
@Path("/v1/registrations/token-reissues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class TokenReissueResource {

    @Inject
    TokenReissueService reissues;

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "reissueToken",
            summary = "Have a new token mailed to the address of a registration",
            description =
                    "The answer is the same whether there is such a registration or not. The old token holds until"
                            + " the new one is first used, and one is mailed every few minutes at most.")
    @APIResponse(
            responseCode = "202",
            description = "If there is such a registration, a token is on its way to its address")
    public RestResponse<Void> reissue(@Valid @NotNull TokenReissueRequest request) {
        reissues.ask(request);
        return RestResponse.accepted();
    }
}
