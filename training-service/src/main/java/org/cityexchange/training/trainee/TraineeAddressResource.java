package org.cityexchange.training.trainee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses a trainee is known by. */
@Path("/v1/trainees/{trainee}/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainees")
public class TraineeAddressResource {

    private final TraineeAddressService addresses;
    private final Answers answers;

    TraineeAddressResource(TraineeAddressService addresses, Answers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    /** The addresses. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "listTraineeAddresses",
            summary = "The addresses of a trainee; noted in the access log",
            description = "Whoever registers for a forum with any of them is recognised. The tag is the trainee's.")
    public RestResponse<PageOf<TraineeAddressView>> list(UUID trainee) {
        var kept = addresses.of(trainee);
        return answers.ok(PageOf.whole(kept.addresses()), kept.version());
    }

    /** Adds an address. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "addTraineeAddress",
            summary = "Add a further address of a trainee",
            description = "An address belongs to one trainee, however it is written. What was heard from the forum of"
                    + " somebody with this address is known to be of the trainee from then on. To be written to there,"
                    + " give it as the trainee's email; the one before then stays as a further one.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TraineeAddressView.class)))
    public RestResponse<TraineeAddressView> add(UUID trainee, @NotNull @Valid TraineeAddressRequest request) {
        var view = addresses.add(trainee, request);
        return answers.created(view, "/v1/trainees/" + trainee + "/addresses", view.id(), 0);
    }

    /** Takes a further address away. */
    @DELETE
    @Path("/{address}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "removeTraineeAddress",
            summary = "Take a further address of a trainee away",
            description = "If-Match takes the trainee's tag. The address the trainee is written to is changed with the"
                    + " trainee instead.")
    public void remove(UUID trainee, UUID address, @HeaderParam("If-Match") String ifMatch) {
        addresses.remove(trainee, address, ifMatch);
    }
}
