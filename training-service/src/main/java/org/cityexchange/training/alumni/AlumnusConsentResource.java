package org.cityexchange.training.alumni;

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
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an alumnus agrees to, for the alumnus and for whoever notes it from paper. */
@Path("/v1/alumni/{trainee}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alumni")
public class AlumnusConsentResource {

    /** The header in which an alumnus shows the secret. */
    static final String TOKEN = "Alumnus-Token";

    private final AlumnusConsentService consents;
    private final Answers answers;

    AlumnusConsentResource(AlumnusConsentService consents, Answers answers) {
        this.consents = consents;
        this.answers = answers;
    }

    /** What was agreed to. */
    @GET
    @Path("/consents")
    @PermitAll
    @Operation(
            operationId = "listAlumnusConsents",
            summary = "What an alumnus agreed to and withdrew, the latest first",
            description = "With the alumnus's secret, or as an administrator or auditor")
    public PageOf<AlumnusConsentView> list(UUID trainee, @HeaderParam(TOKEN) String token) {
        return PageOf.whole(consents.of(trainee, token));
    }

    /** Agrees to something. */
    @POST
    @Path("/consents")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "giveAlumnusConsent",
            summary = "Agree to something, as the alumnus or from paper",
            description =
                    "With the alumnus's secret, or as an administrator who has it on paper. Only the present text can"
                            + " be agreed to.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AlumnusConsentView.class)))
    public RestResponse<AlumnusConsentView> give(
            UUID trainee, @HeaderParam(TOKEN) String token, @NotNull @Valid ConsentRequest request) {
        var view = consents.give(trainee, token, request);
        return answers.created(view, "/v1/alumni/" + trainee + "/consents", view.id(), view.version());
    }

    /** What a consent may become. */
    @GET
    @Path("/consents/{consent}/transitions")
    @PermitAll
    @Operation(operationId = "getAlumnusConsentTransitions", summary = "See whether a consent can be withdrawn")
    public Transitions transitions(UUID trainee, @HeaderParam(TOKEN) String token, UUID consent) {
        return consents.transitions(trainee, token, consent);
    }

    /** Withdraws a consent. */
    @POST
    @Path("/consents/{consent}/transitions")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "transitionAlumnusConsent",
            summary = "Withdraw a consent, as the alumnus or from paper",
            description = "It ends at once, here and at the forum.")
    @APIResponse(
            responseCode = "200",
            description = "The consent as it is now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AlumnusConsentView.class)))
    public RestResponse<AlumnusConsentView> become(
            UUID trainee,
            @HeaderParam(TOKEN) String token,
            UUID consent,
            @NotNull @Valid ConsentTransitionRequest request) {
        var view = consents.become(trainee, token, consent, request);
        return answers.ok(view, view.version());
    }

    /** Makes a secret. */
    @POST
    @Path("/tokens")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createAlumnusToken",
            summary = "Give an alumnus a secret to say what they agree to",
            description =
                    "The one before ends at once. It is mailed where an address is known and shown here otherwise, once.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AlumnusTokenView.class)))
    public RestResponse<AlumnusTokenView> makeToken(UUID trainee) {
        var view = consents.makeToken(trainee);
        return answers.created(view, "/v1/alumni", view.traineeId(), 0);
    }
}
