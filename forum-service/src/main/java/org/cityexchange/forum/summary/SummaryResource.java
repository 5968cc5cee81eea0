package org.cityexchange.forum.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organizer's dashboard. */
@Path("/v1/events/{event}/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class SummaryResource {

    @Inject
    EventSummaries summaries;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "getEventSummary",
            summary = "Where an event stands, at one look: places, registrations, agenda, figures, attendance")
    public EventSummary get(String event) {
        return summaries.of(event);
    }
}
