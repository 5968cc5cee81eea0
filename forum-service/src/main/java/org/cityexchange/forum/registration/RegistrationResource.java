package org.cityexchange.forum.registration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A registration, for whoever holds its token and for the organizers of its event. */
@Path("/v1/registrations/{registration}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    RegistrationService registrations;

    @Inject
    RegistrationLife life;

    @Inject
    ModeSwitchService modes;

    @Inject
    ConsentService consents;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(operationId = "getRegistration", summary = "One registration, for its registrant or an organizer")
    public RestResponse<RegistrationView> get(UUID registration, @HeaderParam(TOKEN) String token) {
        return tagged(registrations.get(registration, token));
    }

    @PATCH
    @PermitAll
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchRegistration",
            summary = "Correct what is said about the registrant",
            description =
                    "By its token or by an organizer; the address stays, for it is what a registration is known by.")
    public RestResponse<RegistrationView> patch(
            UUID registration,
            @HeaderParam(TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = RegistrantDetails.class))) @NotNull
                    JsonNode patch) {
        return tagged(registrations.patch(registration, token, ifMatch, patch));
    }

    @PUT
    @Path("/mode")
    @PermitAll
    @Operation(
            operationId = "setRegistrationMode",
            summary = "Take part in the other way",
            description =
                    "The seat changes at once if there is one in that mode. Otherwise the present one is kept and wantedMode"
                            + " says what is waited for; asking for the present mode ends that. Two who want each other's seats"
                            + " exchange them. Who waits without a seat goes to the end of the other queue. Possible until the"
                            + " event is over, also when registration has closed.")
    public RestResponse<RegistrationView> switchMode(
            UUID registration,
            @HeaderParam(TOKEN) String token,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ModeRequest request) {
        return tagged(modes.put(registration, token, ifMatch, request.mode()));
    }

    @GET
    @Path("/transitions")
    @PermitAll
    @Operation(operationId = "listRegistrationTransitions", summary = "What the registration may become now")
    public Transitions transitions(UUID registration, @HeaderParam(TOKEN) String token) {
        return registrations.transitions(registration, token);
    }

    @POST
    @Path("/consent-withdrawals")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take a consent back",
            description =
                    "At once, and noted with its time. Whoever takes back one that the event needs no longer takes part: the"
                            + " registration is cancelled, and the seat passed on.")
    public RestResponse<RegistrationView> withdraw(
            UUID registration, @HeaderParam(TOKEN) String token, @Valid @NotNull ConsentWithdrawalRequest request) {
        return tagged(consents.withdraw(registration, token, request));
    }

    @POST
    @Path("/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "changeRegistrationStatus",
            summary = "Confirm, accept, decline, approve, reject or cancel a registration",
            description =
                    "CONFIRMED accepts an offer, confirms the address (by the token that was mailed there) or approves (by an"
                            + " organizer). After the last two it depends on the seats that are left whether it becomes"
                            + " CONFIRMED or WAITLISTED: nothing is held for it before. An address can be confirmed until"
                            + " expiresAt, also when registration has closed meanwhile. CANCELLED and DECLINED pass the seat on"
                            + " to whoever has waited longest, at once. REJECTED needs a reason.")
    public RestResponse<RegistrationView> become(
            UUID registration,
            @HeaderParam(TOKEN) String token,
            @Valid @NotNull RegistrationTransitionRequest request) {
        return tagged(life.become(registration, token, request));
    }

    /** The place in the queue changes without the registration, so that it is part of the tag. */
    private RestResponse<RegistrationView> tagged(RegistrationView view) {
        var position = view.waitlistPosition();
        return answers.ok(view, view.version(), position == null ? null : "position=" + position);
    }
}
