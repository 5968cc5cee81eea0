package org.cityexchange.training.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What keeps somebody from confirming an outcome. */
@Path("/v1/outcomes/{outcome}/verification-blockers")
@Tag(name = "Outcomes")
public class VerificationBlockerResource {

    private final OutcomeSteps steps;

    VerificationBlockerResource(OutcomeSteps steps) {
        this.steps = steps;
    }

    /** What keeps the caller from verifying an outcome. */
    @GET
    @RolesAllowed({Roles.OUTCOME_VERIFIER, Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listVerificationBlockers",
            summary = "See everything that keeps the caller from verifying an outcome",
            description = "Nothing, if they may. The same is in the refusal of whoever tries.")
    public PageOf<VerificationBlockerView> list(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return PageOf.whole(steps.verificationBlockers(outcome));
    }
}
