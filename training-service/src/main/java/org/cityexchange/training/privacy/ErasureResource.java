package org.cityexchange.training.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.privacy.ErasureReceipt;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Erasing somebody. */
@Path("/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ErasureResource {

    @Inject
    ErasureService erasures;

    @Inject
    Answers answers;

    @POST
    @Path("/erasures")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "erasePerson",
            summary = "Erase somebody, here at once and in the other service as soon as it hears of it",
            description =
                    "By the person with the token of an enrolment; by coordinators, people of their cities; by training-admin,"
                            + " anybody. Names, addresses, words and secrets go, wherever they stand; what counts stays, and"
                            + " certificates go on being valid with the name withheld. Nothing can be taken back. Whoever was"
                            + " erased may come again, as somebody new.")
    @APIResponse(
            responseCode = "201",
            description = "Done here; the receipt says how far the other service is",
            content = @Content(schema = @Schema(implementation = ErasureReceipt.class)))
    public RestResponse<ErasureReceipt> erase(
            @HeaderParam(Enrolments.TOKEN) String token, @Valid @NotNull ErasureRequest request) {
        var receipt = erasures.erase(token, request);
        return answers.created(receipt, "/v1/privacy/erasures", receipt.id(), 0);
    }
}
