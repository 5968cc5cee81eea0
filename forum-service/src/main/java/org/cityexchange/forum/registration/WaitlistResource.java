package org.cityexchange.forum.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The waitlist of an event, as its organizers see it. */
@Path("/v1/events/{event}/waitlist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class WaitlistResource {

    @Inject
    WaitlistService waitlist;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listWaitlist",
            summary = "Who waits, mode by mode in the order of promotion, and why they have no seat yet",
            description = "Those who keep a seat in one mode while they wait for the other stand in it too.")
    public PageOf<WaitingView> list(
            String event, @RestQuery List<RegistrationMode> mode, @Valid @BeanParam PageParams params) {
        return waitlist.page(event, mode, params);
    }
}
