package org.cityexchange.training.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who confirmed an outcome. */
@Path("/v1/outcomes/{outcome}/verifications")
@Tag(name = "Outcomes")
public class VerificationResource {

    private final OutcomeSteps steps;
    private final Answers answers;

    VerificationResource(OutcomeSteps steps, Answers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    /** The confirmations of an outcome. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listOutcomeVerifications",
            summary = "See who confirmed an outcome, how, and on what evidence",
            description = "The latest last. They stay when the outcome is disputed or goes back to review; its status"
                    + " says whether it counts as verified.")
    public RestResponse<PageOf<VerificationView>> list(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return answers.visible(PageOf.whole(steps.verifications(outcome)));
    }
}
