package org.cityexchange.training.actionplan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.enrolment.Enrolments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people want to bring about at home after a course. */
@Path("/v1/action-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans", description = "What people want to bring about at home after a course, and how it goes")
public class ActionPlanResource {

    private final ActionPlanService plans;
    private final FollowUpService followUps;
    private final Answers answers;

    ActionPlanResource(ActionPlanService plans, FollowUpService followUps, Answers answers) {
        this.plans = plans;
        this.followUps = followUps;
        this.answers = answers;
    }

    /** The plans that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listActionPlans",
            summary = "Action plans",
            description =
                    "Coordinators see those of their cities, organizers those that were approved. Sort by createdAt,"
                            + " the latest first unless told.")
    public PageOf<ActionPlanView> list(@BeanParam ActionPlanFilter filter, @Valid @BeanParam PageParams params) {
        return plans.page(filter, params);
    }

    /** Begins a plan. */
    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "createActionPlan",
            summary = "Begin an action plan",
            description = "With the secret of the enrolment, or as an administrator or a coordinator of its city; of"
                    + " whoever takes part in a course run or has completed it. An enrolment has one.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActionPlanView.class)))
    public RestResponse<ActionPlanView> create(
            @HeaderParam(Enrolments.TOKEN) String token, @NotNull @Valid ActionPlanRequest request) {
        var view = plans.begin(request, token);
        return answers.created(view, "/v1/action-plans", view.id(), view.version());
    }

    /** One plan. */
    @GET
    @Path("/{plan}")
    @PermitAll
    @Operation(
            operationId = "getActionPlan",
            summary = "Read an action plan",
            description = "With the secret of the enrolment, or by role as in the list")
    public RestResponse<ActionPlanView> get(UUID plan, @HeaderParam(Enrolments.TOKEN) String token) {
        var view = plans.get(plan, token);
        return answers.ok(view, view.version());
    }

    /** Says something anew about a plan. */
    @PATCH
    @Path("/{plan}")
    @PermitAll
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "updateActionPlan", summary = "Change an action plan that is DRAFT or RETURNED")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ActionPlanDetails.class)))
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActionPlanView.class)))
    public RestResponse<ActionPlanView> change(
            UUID plan,
            @HeaderParam(Enrolments.TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = plans.change(plan, token, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** What the plan may become. */
    @GET
    @Path("/{plan}/transitions")
    @PermitAll
    @Operation(operationId = "getActionPlanTransitions", summary = "See what an action plan may become")
    public Transitions transitions(UUID plan, @HeaderParam(Enrolments.TOKEN) String token) {
        return plans.transitions(plan, token);
    }

    /** Brings the plan to another status. */
    @POST
    @Path("/{plan}/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "transitionActionPlan",
            summary = "Submit or withdraw an action plan; for administrators also approve or return it",
            description =
                    "It is approved once the course was completed, and then asked after 3, 6 and 12 months later, by"
                            + " the calendar where the course was held. RETURNED needs a reason, which the trainee is told.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActionPlanView.class)))
    public RestResponse<ActionPlanView> become(
            UUID plan,
            @HeaderParam(Enrolments.TOKEN) String token,
            @NotNull @Valid ActionPlanTransitionRequest request) {
        var view = plans.become(plan, token, request);
        return answers.ok(view, view.version());
    }

    /** How the plan goes. */
    @GET
    @Path("/{plan}/follow-ups")
    @PermitAll
    @Operation(operationId = "listFollowUpsOfActionPlan", summary = "The follow-ups of an action plan")
    public PageOf<FollowUpView> followUps(UUID plan, @HeaderParam(Enrolments.TOKEN) String token) {
        return PageOf.whole(followUps.ofPlan(plan, token));
    }
}
