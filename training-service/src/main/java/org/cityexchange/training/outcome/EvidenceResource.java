package org.cityexchange.training.outcome;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an outcome is shown by. */
@Path("/v1/outcomes/{outcome}/evidence")
@Tag(name = "Outcomes")
public class EvidenceResource {

    private final EvidenceService service;
    private final Answers answers;

    EvidenceResource(EvidenceService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The evidence of an outcome, with what was withdrawn. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listEvidence",
            summary = "See what an outcome is shown by",
            description = "In the order it was added, with what was withdrawn.")
    public RestResponse<PageOf<EvidenceView>> list(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return answers.visible(PageOf.whole(service.of(outcome)));
    }

    /** One piece of evidence. */
    @GET
    @Path("/{evidence}")
    @PermitAll
    @Operation(operationId = "getEvidence", summary = "Read a piece of evidence")
    public RestResponse<EvidenceView> get(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome, UUID evidence) {
        var view = service.get(outcome, evidence);
        return answers.visible(view, view.version(), view.allowedTransitions() == null ? null : "staff");
    }

    /** Adds evidence to an outcome. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "addEvidence",
            summary = "Add evidence to an outcome",
            description = "Never changed afterwards: what was wrong is withdrawn and added anew. What comes from an"
                    + " institution that trained, or one it is part of, is INTERNAL. Coordinators add to drafts.")
    @APIResponse(
            responseCode = "201",
            description = "The evidence",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceView.class)))
    public RestResponse<EvidenceView> add(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome,
            @NotNull @Valid EvidenceRequest request) {
        var view = service.add(outcome, request);
        return answers.created(view, "/v1/outcomes/" + outcome + "/evidence", view.id(), view.version());
    }

    /** What the evidence may become. */
    @GET
    @Path("/{evidence}/transitions")
    @PermitAll
    @Operation(operationId = "getEvidenceTransitions", summary = "See what may become of a piece of evidence")
    public Transitions transitions(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome, UUID evidence) {
        return service.transitions(outcome, evidence);
    }

    /** Withdraws evidence. */
    @POST
    @Path("/{evidence}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionEvidence",
            summary = "Withdraw a piece of evidence",
            description = "An outcome that was verified goes back to review with it.")
    @APIResponse(
            responseCode = "200",
            description = "The evidence as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceView.class)))
    public RestResponse<EvidenceView> become(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome,
            UUID evidence,
            @NotNull @Valid EvidenceTransitionRequest request) {
        var view = service.become(outcome, evidence, request);
        return answers.ok(view, view.version(), "staff");
    }
}
