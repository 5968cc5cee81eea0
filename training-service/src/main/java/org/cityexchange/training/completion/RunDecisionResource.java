package org.cityexchange.training.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Completion of everybody in a run. */
@Path("/v1/course-runs/{run}/completion-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class RunDecisionResource {

    private final RunDecisionService service;

    RunDecisionResource(RunDecisionService service) {
        this.service = service;
    }

    /** Decides about everybody. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "decideCompletions",
            summary = "Decide by the rule who of a course run has completed it",
            description =
                    "Whoever cannot be decided about is left alone; items say why. May be repeated, as after make-ups.")
    public RunDecisionsView decide(
            @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1") String run) {
        return service.decide(run);
    }
}
