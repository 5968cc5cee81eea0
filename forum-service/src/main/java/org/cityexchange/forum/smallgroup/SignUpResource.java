package org.cityexchange.forum.smallgroup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Places in a session, for registrants by their token and for the organizers of the event. */
@Path("/v1/sessions/{session}/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Small groups", description = "Break-out sessions: signing up, ranked interests, matching runs")
class SignUpResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    SignUpService signUps;

    @Inject
    Answers answers;

    @POST
    @PermitAll
    @Idempotent
    @Operation(operationId = "signUpForSession", summary = "Sign up for a session", description = """
                    By the token of a registration that has a seat, or by an organizer. Takes a place, or one in the
                    waitlist. Whoever has signed up for something at the same time is refused and told what, or gives it
                    up for this with replace.""")
    @APIResponse(
            responseCode = "201",
            description = "A place in the session or in its waitlist",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public RestResponse<SignUpView> signUp(
            UUID session, @HeaderParam(TOKEN) String token, @Valid @NotNull SignUpRequest request) {
        var signUp = signUps.signUp(session, token, request);
        return answers.created(signUp, "/v1/sessions/" + session + "/sign-ups", signUp.id(), signUp.version());
    }

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listSessionSignUps", summary = "Sign-ups for a session, in the order they came in")
    public PageOf<SignUpView> list(
            UUID session, @RestQuery List<SignUpStatus> status, @Valid @BeanParam PageParams params) {
        return signUps.page(session, status, params);
    }

    @GET
    @Path("/{signUp}")
    @PermitAll
    @Operation(operationId = "getSessionSignUp", summary = "One sign-up, for its registrant or an organizer")
    public SignUpView get(UUID session, UUID signUp, @HeaderParam(TOKEN) String token) {
        return signUps.get(session, signUp, token);
    }

    @GET
    @Path("/{signUp}/transitions")
    @PermitAll
    @Operation(operationId = "listSessionSignUpTransitions", summary = "What the sign-up may become now")
    public Transitions transitions(UUID session, UUID signUp, @HeaderParam(TOKEN) String token) {
        return signUps.transitions(session, signUp, token);
    }

    @POST
    @Path("/{signUp}/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "changeSessionSignUpStatus",
            summary = "Give up a place in a session",
            description = "The place goes to whoever has waited longest, at once.")
    public RestResponse<SignUpView> become(
            UUID session,
            UUID signUp,
            @HeaderParam(TOKEN) String token,
            @Valid @NotNull SignUpTransitionRequest request) {
        return RestResponse.ok(signUps.become(session, signUp, token, request));
    }
}
