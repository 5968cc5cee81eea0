package org.cityexchange.forum.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A registration, for whoever holds its token and for the organizers of its event. */
@Path("/v1/registrations/{registration}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    RegistrationService registrations;

    @GET
    @PermitAll
    @Operation(operationId = "getRegistration", summary = "One registration, for its registrant or an organizer")
    public RestResponse<RegistrationView> get(UUID registration, @HeaderParam(TOKEN) String token) {
        return RestResponse.ok(registrations.get(registration, token));
    }

    @GET
    @Path("/transitions")
    @PermitAll
    @Operation(operationId = "listRegistrationTransitions", summary = "What the registration may become now")
    public Transitions transitions(UUID registration, @HeaderParam(TOKEN) String token) {
        return registrations.transitions(registration, token);
    }

    @POST
    @Path("/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "changeRegistrationStatus",
            summary = "Cancel a registration",
            description = "By its token or by an organizer. The seat goes to whoever has waited longest, at once.")
    public RestResponse<RegistrationView> become(
            UUID registration,
            @HeaderParam(TOKEN) String token,
            @Valid @NotNull RegistrationTransitionRequest request) {
        return RestResponse.ok(registrations.become(registration, token, request));
    }
}
