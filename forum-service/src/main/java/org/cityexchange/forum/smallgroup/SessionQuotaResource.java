package org.cityexchange.forum.smallgroup;

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
import java.util.UUID;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many places a session has. */
@Path("/v1/sessions/{session}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups")
class SessionQuotaResource {

    @Inject
    SessionQuotaService quotas;

    @GET
    @PermitAll
    @Operation(operationId = "getSessionQuota", summary = "The places of a session that is signed up for")
    public SessionQuota get(UUID session) {
        return quotas.get(session);
    }

    @PUT
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "setSessionQuota",
            summary = "Set how many places a session has",
            description = "More places are given to those who wait, at once. Fewer than are taken is refused.")
    public SessionQuota resize(UUID session, @Valid @NotNull SessionQuota request) {
        return quotas.resize(session, request);
    }
}
