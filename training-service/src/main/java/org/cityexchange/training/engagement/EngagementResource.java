package org.cityexchange.training.engagement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came from the forum. */
@Path("/v1/engagements")
@Tag(name = "Engagements", description = "What was heard from the forum: who registered, came or cancelled")
public class EngagementResource {

    private final EngagementRepository engagements;

    EngagementResource(EngagementRepository engagements) {
        this.engagements = engagements;
    }

    /** The engagements that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.ORGANIZER, Roles.AUDITOR, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "listEngagements",
            summary = "List engagements",
            description = "The latest first unless told; sort by occurredAt. A coordinator sees those of the cities in"
                    + " the token, an organizer those of events of the institutions in the token.")
    public PageOf<EngagementView> list(@BeanParam EngagementFilter filter, @Valid @BeanParam PageParams params) {
        return engagements.page(filter, params);
    }
}
