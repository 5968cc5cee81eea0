package org.cityexchange.training.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Selection rounds: tried out as often as one likes, put into effect once. */
@Path("/v1/course-runs/{run}/selection-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Selection")
public class SelectionRoundResource {

    private final SelectionService rounds;
    private final CallUpService callUps;
    private final Answers answers;

    SelectionRoundResource(SelectionService rounds, CallUpService callUps, Answers answers) {
        this.rounds = rounds;
        this.callUps = callUps;
        this.answers = answers;
    }

    /** Runs a selection without putting it into effect. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "runSelection", summary = "See who would be selected", description = """
                    A dry run over everybody who is screened or a reserve. In the order of their points, each is selected
                    with whom no maximum is exceeded and every minimum can still be reached; the others are told which
                    rule or lane kept them out. Where the minimums cannot all be reached, the first rules go before, and
                    the limits say how many are missing. Equal inputs have the same resultHash.""")
    @APIResponse(
            responseCode = "201",
            description = "The outcome, of which nothing has come yet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelectionRoundView.class)))
    public RestResponse<SelectionRoundView> dryRun(String run, @NotNull @Valid SelectionRoundRequest request) {
        var round = rounds.dryRun(run, request);
        return answers.created(round, "/v1/course-runs/" + run + "/selection-rounds", round.id(), round.version());
    }

    /** The rounds of a run. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listSelectionRounds",
            summary = "The selection rounds of a course run, the last first, without the outcome of each nomination")
    public PageOf<SelectionRoundView> list(
            String run, @RestQuery List<SelectionRoundStatus> status, @Valid @BeanParam PageParams params) {
        return rounds.page(run, status, params);
    }

    /** One round. */
    @GET
    @Path("/{round}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getSelectionRound", summary = "One selection round with its outcome")
    public RestResponse<SelectionRoundView> get(String run, UUID round) {
        var view = rounds.get(run, round);
        return answers.ok(view, view.version());
    }

    /** What the round may become. */
    @GET
    @Path("/{round}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listSelectionRoundTransitions",
            summary = "What the selection round may become now, and what blocks the rest")
    public Transitions transitions(String run, UUID round) {
        return rounds.transitions(run, round);
    }

    /** Publishes or discards the round. */
    @POST
    @Path("/{round}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "changeSelectionRoundStatus",
            summary = "Put a selection round into effect, or discard it",
            description = """
                    PUBLISHED decides about every nomination of the round and invites the selected. It is refused while
                    nominations are open, and where anything that decided the outcome has changed since the dry run: the
                    answer names which parts. A round that does not meet every minimum is published for a reason only.""")
    @APIResponse(
            responseCode = "200",
            description = "The round as it is now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SelectionRoundView.class)))
    public RestResponse<SelectionRoundView> become(
            String run, UUID round, @NotNull @Valid SelectionRoundTransitionRequest request) {
        var view = rounds.become(run, round, request);
        return answers.ok(view, view.version());
    }

    /** Calls reserves up. */
    @POST
    @Path("/{round}/call-ups")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "callUpReserves",
            summary = "Select the next reserves where seats came free",
            description =
                    "In the order of the reserves, each with whom no maximum is exceeded and no minimum is put out"
                            + " of reach; who is passed over stays a reserve, and is told why.")
    @APIResponse(
            responseCode = "201",
            description = "Who was called up",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallUpView.class)))
    public RestResponse<CallUpView> callUp(String run, UUID round, @NotNull @Valid CallUpRequest request) {
        var callUp = callUps.callUp(run, round, request);
        return answers.created(
                callUp, "/v1/course-runs/" + run + "/selection-rounds/" + round + "/call-ups", callUp.id(), 0);
    }

    /** The call-ups of a round. */
    @GET
    @Path("/{round}/call-ups")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listCallUps",
            summary = "Who was called up after the round was published, the first first")
    public PageOf<CallUpView> callUps(String run, UUID round) {
        return PageOf.whole(callUps.of(run, round));
    }

    /** One call-up. */
    @GET
    @Path("/{round}/call-ups/{callUp}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCallUp", summary = "One call-up")
    public CallUpView callUp(String run, UUID round, UUID callUp) {
        return callUps.get(run, round, callUp);
    }
}
