package org.cityexchange.forum.smallgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How many places a session has. */
@Path("/v1/sessions/{session}/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups")
class SessionQuotaResource {

    @Inject
    SessionQuotaService quotas;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "getSessionQuota",
            summary = "The places of a session that is signed up for",
            description = "If-Match looks at the size, not at who takes a place.")
    public RestResponse<SessionQuota> get(UUID session) {
        return tagged(quotas.get(session));
    }

    @PUT
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "setSessionQuota",
            summary = "Set how many places a session has",
            description =
                    "More places are given to those who wait, at once. Fewer than are taken is refused. The first size is set"
                            + " with If-Match: *.")
    public RestResponse<SessionQuota> resize(
            UUID session, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SessionQuota request) {
        return tagged(quotas.resize(session, ifMatch, request));
    }

    private RestResponse<SessionQuota> tagged(SessionQuota quota) {
        return answers.visible(quota, quota.version(), Long.toHexString(Etag.versionOf(List.of(quota))));
    }
}
