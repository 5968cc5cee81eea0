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

/** A delegation, for its contact by the token and for the organizers of its event. */
@Path("/v1/registration-groups/{group}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationGroupResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    RegistrationGroupService groups;

    @GET
    @PermitAll
    @Operation(operationId = "getRegistrationGroup", summary = "One delegation with its members")
    public RegistrationGroupView get(UUID group, @HeaderParam(TOKEN) String token) {
        return groups.get(group, token);
    }

    @GET
    @Path("/transitions")
    @PermitAll
    @Operation(operationId = "listRegistrationGroupTransitions", summary = "What the delegation may become now")
    public Transitions transitions(UUID group, @HeaderParam(TOKEN) String token) {
        return groups.transitions(group, token);
    }

    @POST
    @Path("/transitions")
    @PermitAll
    @Idempotent
    @Operation(operationId = "changeRegistrationGroupStatus", summary = "Cancel a whole delegation", description = """
                    Cancels every registration that is left. A single member is cancelled at that member's registration,
                    which the delegation's token opens too.""")
    public RestResponse<RegistrationGroupView> become(
            UUID group, @HeaderParam(TOKEN) String token, @Valid @NotNull RegistrationGroupTransitionRequest request) {
        return RestResponse.ok(groups.become(group, token, request));
    }
}
