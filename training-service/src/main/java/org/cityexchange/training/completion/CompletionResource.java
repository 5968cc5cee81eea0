package org.cityexchange.training.completion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether somebody has completed a run. */
@Path("/v1/enrolments/{enrolment}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class CompletionResource {

    private final CompletionService service;

    CompletionResource(CompletionService service) {
        this.service = service;
    }

    /** The explanation. */
    @GET
    @Path("/completion")
    @PermitAll
    @Operation(
            operationId = "getCompletion",
            summary = "Explain whether somebody has completed a course run",
            description =
                    "By each part of the rule: what is needed, what there is, whether that is enough. With the enrolment's"
                            + " token, or for administrators, coordinators of its city and auditors.")
    public CompletionView get(UUID enrolment, @HeaderParam(Enrolments.TOKEN) String token) {
        return service.explain(enrolment, token);
    }

    /** Decides. */
    @POST
    @Path("/completion-decisions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "decideCompletion",
            summary = "Decide whether somebody has completed a course run, also anew after something was made up for",
            description =
                    "The rule decides. Where it never can, as after an attendance excused throughout, an outcome and a reason"
                            + " are given; where records are missing, they come first. A completion is taken back by the transition"
                            + " of its enrolment to REVOKED.")
    public CompletionView decide(UUID enrolment, @NotNull @Valid CompletionDecisionRequest request) {
        return service.decide(enrolment, request);
    }
}
