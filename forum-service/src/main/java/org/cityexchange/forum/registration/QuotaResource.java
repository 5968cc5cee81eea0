package org.cityexchange.forum.registration;

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
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Places of an event, and the form with which they are asked for. */
@Path("/v1/events/{event}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class QuotaResource {

    @Inject
    QuotaService quotas;

    @Inject
    Answers answers;

    @GET
    @Path("/quotas")
    @PermitAll
    @Operation(
            operationId = "listQuotas",
            summary = "Places by attendance mode; a mode without a quota takes nobody",
            description = "If-Match looks at the sizes, not at who takes a seat.")
    public RestResponse<PageOf<ModeQuota>> list(String event) {
        return tagged(quotas.of(event));
    }

    @PUT
    @Path("/quotas")
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(
            operationId = "setQuotas",
            summary = "Set how many places there are",
            description =
                    "More places are given to those who wait, at once. Fewer than are taken is refused with the numbers.")
    public RestResponse<PageOf<ModeQuota>> resize(
            String event, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull QuotasRequest request) {
        return tagged(quotas.resize(event, ifMatch, request));
    }

    private RestResponse<PageOf<ModeQuota>> tagged(List<ModeQuota> all) {
        return answers.visible(PageOf.whole(all), QuotaService.versionOf(all), Long.toHexString(Etag.versionOf(all)));
    }

    @GET
    @Path("/registration-form")
    @PermitAll
    @Operation(operationId = "getRegistrationForm", summary = "All a front end needs to let somebody register")
    public RegistrationForm form(String event) {
        return quotas.form(event);
    }
}
