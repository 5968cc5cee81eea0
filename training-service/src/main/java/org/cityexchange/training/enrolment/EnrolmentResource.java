package org.cityexchange.training.enrolment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An enrolment, for whoever holds its token, administrators, and the coordinators of its city. */
@Path("/v1/enrolments/{enrolment}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class EnrolmentResource {

    private final EnrolmentService enrolments;
    private final EnrolmentLife life;
    private final ChannelSwitchService channels;
    private final Answers answers;

    EnrolmentResource(EnrolmentService enrolments, EnrolmentLife life, ChannelSwitchService channels, Answers answers) {
        this.enrolments = enrolments;
        this.life = life;
        this.channels = channels;
        this.answers = answers;
    }

    /** One enrolment. */
    @GET
    @PermitAll
    @Operation(
            operationId = "getEnrolment",
            summary = "Read an enrolment, with its token or as staff",
            description = "Administrators, coordinators of its city and auditors by their roles.")
    public RestResponse<EnrolmentView> get(UUID enrolment, @HeaderParam(EnrolmentAccess.TOKEN) String token) {
        return tagged(enrolments.get(enrolment, token));
    }

    /** Corrects what was so on the day. */
    @PATCH
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateEnrolment",
            summary = "Correct city, institution or rank of that day",
            description =
                    "The rank is for ever once the course run was completed, also when the trainee rises later. Another"
                            + " continent means another share of the seats, where the run gives continents shares.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EnrolmentDetails.class)))
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public RestResponse<EnrolmentView> correct(
            UUID enrolment, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        return tagged(enrolments.correct(enrolment, ifMatch, patch));
    }

    /** Has the trainee take part in the other way. */
    @PUT
    @Path("/channel")
    @PermitAll
    @Operation(
            operationId = "setEnrolmentChannel",
            summary = "Take part through the other channel",
            description =
                    "The seat changes at once if there is one in that channel. Otherwise the present one is kept and"
                            + " wantedChannel says what is waited for; asking for the present channel ends that. Two who want each"
                            + " other's seats exchange them. Who waits without a seat goes to the end of the other queue. An"
                            + " invitation is answered first.")
    public RestResponse<EnrolmentView> switchChannel(
            UUID enrolment,
            @HeaderParam(EnrolmentAccess.TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChannelRequest request) {
        return tagged(channels.put(enrolment, token, ifMatch, request.channel()));
    }

    /** What the enrolment may become. */
    @GET
    @Path("/transitions")
    @PermitAll
    @Operation(operationId = "getEnrolmentTransitions", summary = "See what an enrolment may become")
    public Transitions transitions(UUID enrolment, @HeaderParam(EnrolmentAccess.TOKEN) String token) {
        return enrolments.transitions(enrolment, token);
    }

    /** Brings the enrolment to another status. */
    @POST
    @Path("/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "transitionEnrolment",
            summary = "Accept, decline or withdraw; for administrators also confirm, and what comes after",
            description =
                    "DECLINED, WITHDRAWN and NO_SHOW pass the seat on to whoever has waited longest, at once. COMPLETED"
                            + " and NOT_COMPLETED come from the completion decision. REVOKED needs a reason.")
    @APIResponse(
            responseCode = "200",
            description = "The enrolment as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentView.class)))
    public RestResponse<EnrolmentView> become(
            UUID enrolment,
            @HeaderParam(EnrolmentAccess.TOKEN) String token,
            @NotNull @Valid EnrolmentTransitionRequest request) {
        return tagged(life.become(enrolment, token, request));
    }

    /** Makes another token. */
    @POST
    @Path("/tokens")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "reissueEnrolmentToken",
            summary = "Give the trainee another secret",
            description =
                    "The one before ends at once. It is mailed where an address is known and shown here otherwise, once.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentReceipt.class)))
    public RestResponse<EnrolmentReceipt> reissue(UUID enrolment) {
        var receipt = enrolments.reissue(enrolment);
        return answers.created(
                receipt, "/v1/enrolments", enrolment, receipt.enrolment().version());
    }

    /** The place in the queue changes without the enrolment, so that it is part of the tag. */
    private RestResponse<EnrolmentView> tagged(EnrolmentView view) {
        var position = view.waitlistPosition();
        return answers.ok(view, view.version(), position == null ? null : "position=" + position);
    }
}
