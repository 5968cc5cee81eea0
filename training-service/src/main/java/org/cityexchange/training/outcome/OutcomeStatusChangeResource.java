package org.cityexchange.training.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an outcome came to its status. */
@Path("/v1/outcomes/{outcome}/status-changes")
@Tag(name = "Outcomes")
public class OutcomeStatusChangeResource {

    private final OutcomeSteps steps;

    OutcomeStatusChangeResource(OutcomeSteps steps) {
        this.steps = steps;
    }

    /** How an outcome came to its status. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.OUTCOME_VERIFIER, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR
    })
    @Operation(
            operationId = "listOutcomeStatusChanges",
            summary = "See how an outcome came to its status, with every reason",
            description = "The latest last. Coordinators see those of the cities in the token.")
    public PageOf<OutcomeStatusChangeView> list(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return PageOf.whole(steps.changes(outcome));
    }
}
