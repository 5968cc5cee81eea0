package org.cityexchange.training.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What training brought about. */
@Path("/v1/outcomes")
@Tag(name = "Outcomes", description = "What training brought about in cities, with what shows it and who confirmed it")
public class OutcomeResource {

    private final OutcomeService service;
    private final OutcomeSteps steps;
    private final Answers answers;

    OutcomeResource(OutcomeService service, OutcomeSteps steps, Answers answers) {
        this.service = service;
        this.steps = steps;
        this.answers = answers;
    }

    /** The outcomes that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listOutcomes",
            summary = "Search outcomes",
            description =
                    "Sort by updatedAt (latest first unless told), createdAt, statusAt, city. Everybody sees those"
                            + " that are reported, under review, verified, disputed or retracted; what a retracted one claimed"
                            + " is not shown, nor is one found by it.")
    public RestResponse<PageOf<OutcomeView>> list(
            @Valid @BeanParam OutcomeFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(service.page(filter, params));
    }

    /** One outcome. */
    @GET
    @Path("/{outcome}")
    @PermitAll
    @Operation(operationId = "getOutcome", summary = "Read an outcome")
    public RestResponse<OutcomeView> get(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return visible(service.get(outcome));
    }

    private RestResponse<OutcomeView> visible(OutcomeView view) {
        var staff = view.allowedTransitions() == null ? null : "staff";
        return answers.visible(view, view.version(), staff, "city=" + view.effectiveCity()); // merges change that alone
    }

    /** Enters an outcome as a draft. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "createOutcome",
            summary = "Enter an outcome as a draft",
            description = "Coordinators do so for the cities in the token.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutcomeView.class)))
    public RestResponse<OutcomeView> create(@NotNull @Valid OutcomeRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/outcomes", view.id(), view.version());
    }

    /** Says something anew about an outcome. */
    @PATCH
    @Path("/{outcome}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "updateOutcome",
            summary = "Change what an outcome says, until it is verified",
            description = "Coordinators change what is a draft or was returned, of the cities in the token.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = OutcomeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutcomeView.class)))
    public RestResponse<OutcomeView> change(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(outcome, ifMatch, patch);
        return answers.ok(view, view.version(), "staff");
    }

    /** Takes a draft away. */
    @DELETE
    @Path("/{outcome}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "deleteOutcome",
            summary = "Take the draft of an outcome away",
            description = "What was ever reported is retracted instead.")
    @APIResponse(responseCode = "204", description = "Taken away")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome,
            @HeaderParam("If-Match") String ifMatch) {
        service.delete(outcome, ifMatch);
        return RestResponse.noContent();
    }

    /** What the outcome may become. */
    @GET
    @Path("/{outcome}/transitions")
    @PermitAll
    @Operation(
            operationId = "getOutcomeTransitions",
            summary = "See what the caller may make of an outcome now, and what blocks the rest")
    public Transitions transitions(@Parameter(description = "Id or code", example = "kampala-120") String outcome) {
        return steps.transitions(outcome);
    }

    /** Brings the outcome to another status. */
    @POST
    @Path("/{outcome}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.OUTCOME_VERIFIER, Roles.CITY_COORDINATOR, Roles.ORGANIZER})
    @Idempotent
    @Operation(
            operationId = "transitionOutcome",
            summary = "Report, review, verify, return, reject, dispute or retract an outcome",
            description = "Administrators report and retract; they and verifiers review, return and reject; verifiers"
                    + " verify; all of them, coordinators and organizers dispute. Whoever may not verify is told"
                    + " everything that is in the way, in errors.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OutcomeView.class)))
    public RestResponse<OutcomeView> become(
            @Parameter(description = "Id or code", example = "kampala-120") String outcome,
            @NotNull @Valid OutcomeTransitionRequest request) {
        var view = steps.become(outcome, request);
        return answers.ok(view, view.version(), "staff");
    }
}
