package org.cityexchange.forum.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places of an event, and the form with which they are asked for. */
@Path("/v1/events/{event}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class QuotaResource {

    @Inject
    QuotaService quotas;

    @GET
    @Path("/quotas")
    @PermitAll
    @Operation(operationId = "listQuotas", summary = "Places by attendance mode; a mode without a quota takes nobody")
    public PageOf<ModeQuota> list(String event) {
        return PageOf.whole(quotas.of(event));
    }

    @PUT
    @Path("/quotas")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "setQuotas",
            summary = "Set how many places there are",
            description =
                    "More places are given to those who wait, at once. Fewer than are taken is refused with the numbers.")
    public PageOf<ModeQuota> resize(String event, @Valid @NotNull QuotasRequest request) {
        return PageOf.whole(quotas.resize(event, request));
    }

    @GET
    @Path("/registration-form")
    @PermitAll
    @Operation(operationId = "getRegistrationForm", summary = "All a front end needs to let somebody register")
    public RegistrationForm form(String event) {
        return quotas.form(event);
    }
}
