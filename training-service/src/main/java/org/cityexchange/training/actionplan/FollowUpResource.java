package org.cityexchange.training.actionplan;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How action plans go, some months later. */
@Path("/v1/action-plan-follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Action plans")
public class FollowUpResource {

    /** The header in which whoever was asked shows the secret. */
    static final String TOKEN = "Follow-Up-Token";

    private final FollowUpService followUps;
    private final Answers answers;

    FollowUpResource(FollowUpService followUps, Answers answers) {
        this.followUps = followUps;
        this.answers = answers;
    }

    /** The follow-ups that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listActionPlanFollowUps",
            summary = "Follow-ups of action plans; those that are late with status=OVERDUE",
            description = "Coordinators see those of their cities. Sort by dueOn (unless told).")
    public PageOf<FollowUpView> list(@BeanParam FollowUpFilter filter, @Valid @BeanParam PageParams params) {
        return followUps.page(filter, params);
    }

    /** One follow-up. */
    @GET
    @Path("/{followUp}")
    @PermitAll
    @Operation(
            operationId = "getActionPlanFollowUp",
            summary = "Read a follow-up, with the secret that was mailed or as whoever sees the plan")
    public RestResponse<FollowUpView> get(UUID followUp, @HeaderParam(TOKEN) String token) {
        var view = followUps.get(followUp, token);
        return answers.ok(view, view.version());
    }

    /** Answers a follow-up. */
    @POST
    @Path("/{followUp}/answers")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "answerActionPlanFollowUp",
            summary = "Say how an action plan goes",
            description = "Once, from the day it is due: with the secret that was mailed, or as an administrator or a"
                    + " coordinator of the city. The plan's measures then show what was said.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FollowUpView.class)))
    public RestResponse<FollowUpView> answer(
            UUID followUp, @HeaderParam(TOKEN) String token, @NotNull @Valid FollowUpAnswer answer) {
        var view = followUps.answer(followUp, token, answer);
        return answers.created(view, "/v1/action-plan-follow-ups", view.id(), view.version());
    }
}
