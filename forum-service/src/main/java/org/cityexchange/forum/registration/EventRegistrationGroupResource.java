package org.cityexchange.forum.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Delegations to an event. */
@Path("/v1/events/{event}/registration-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class EventRegistrationGroupResource {

    @Inject
    RegistrationGroupService groups;

    @Inject
    Answers answers;

    @POST
    @PermitAll
    @Idempotent
    @Operation(operationId = "registerGroup", summary = "Register a delegation: all of it or nobody", description = """
                    Every member has a seat, or all wait and get seats together if waitTogether says so, or all are refused
                    with the numbers. Each has a registration, a code and a token of their own. Where the event first wants
                    approval or a confirmed address, each member goes through that alone.""")
    @APIResponse(
            responseCode = "201",
            description = "The delegation's token and each member's receipt",
            content = @Content(schema = @Schema(implementation = RegistrationGroupReceipt.class)))
    public RestResponse<RegistrationGroupReceipt> register(
            String event, @Valid @NotNull RegistrationGroupRequest request) {
        var receipt = groups.register(event, request);
        return answers.created(receipt, "/v1/registration-groups", receipt.id(), 0);
    }

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listRegistrationGroups", summary = "Delegations to an event with their members")
    public PageOf<RegistrationGroupView> list(String event, @Valid @BeanParam PageParams params) {
        return groups.page(event, params);
    }
}
