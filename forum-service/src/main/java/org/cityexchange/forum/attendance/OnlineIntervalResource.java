package org.cityexchange.forum.attendance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What meeting providers measure. */
@Path("/v1/events/{event}/online-intervals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class OnlineIntervalResource {

    @Inject
    OnlineIntervalService service;

    @POST
    @RolesAllowed({Roles.ORGANIZER, Roles.SERVICE})
    @Idempotent
    @Operation(
            operationId = "recordOnlineIntervals",
            summary = "Take in when people were in the meeting, as its provider measured it",
            description =
                    "For whoever it was measured this counts instead of their ways through the join link. A reference"
                            + " that is told again replaces what was told before.")
    public RestResponse<PageOf<OnlineIntervals.Result>> take(String event, @Valid @NotNull OnlineIntervals told) {
        return RestResponse.ok(PageOf.whole(service.take(event, told)));
    }
}
