package org.cityexchange.forum.attendance;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What gates scan, and what they need for it. */
@Path("/v1/events/{event}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class CheckInResource {

    @Inject
    CheckInService service;

    @Inject
    Answers answers;

    @POST
    @RolesAllowed({Roles.GATE_STAFF, Roles.ORGANIZER})
    @Idempotent
    @Operation(
            operationId = "checkIn",
            summary = "Take in scans: one, or up to a thousand of an offline device",
            description =
                    "Every scan is kept with its result; none is refused. A scan that is sent again, known by device"
                            + " and nonce, takes effect once and is answered the same. Results come in the order of the scans.")
    public RestResponse<PageOf<CheckInView>> take(String event, @Valid @NotNull CheckInBatch batch) {
        return RestResponse.ok(PageOf.whole(service.take(event, batch)));
    }

    @GET
    @RolesAllowed({Roles.GATE_STAFF, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listCheckIns", summary = "All scans with their results, the last to come in first")
    public PageOf<CheckInView> list(
            String event, @BeanParam CheckInFilter filter, @Valid @BeanParam PageParams params) {
        return service.page(event, filter, params);
    }

    @GET
    @Path("/roster")
    @RolesAllowed({Roles.GATE_STAFF, Roles.ORGANIZER})
    @Operation(
            operationId = "getRoster",
            summary = "Every code of the event in one body, for gates that work without a network")
    public RestResponse<Roster> roster(String event) {
        var roster = service.roster(event);
        return answers.ok(roster, roster.digest());
    }
}
