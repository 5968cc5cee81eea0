package org.cityexchange.training.selection;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One nomination, for administrators and the coordinators of its city. */
@Path("/v1/nominations/{nomination}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Selection")
public class NominationResource {

    private final NominationService nominations;
    private final Answers answers;

    NominationResource(NominationService nominations, Answers answers) {
        this.nominations = nominations;
        this.answers = answers;
    }

    /** One nomination. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(operationId = "getNomination", summary = "Read a nomination; noted in the access log")
    public RestResponse<NominationView> get(UUID nomination) {
        var view = nominations.get(nomination);
        return answers.ok(view, view.version());
    }

    /** Says something anew about a nomination. */
    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(operationId = "updateNomination", summary = "Change a nomination until it is screened")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = NominationDetails.class)))
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NominationView.class)))
    public RestResponse<NominationView> change(
            UUID nomination, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var view = nominations.change(nomination, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** What the nomination may become. */
    @GET
    @Path("/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listNominationTransitions",
            summary = "What the nomination may become now, and what blocks the rest")
    public Transitions transitions(UUID nomination) {
        return nominations.transitions(nomination);
    }

    /** Brings the nomination to another status. */
    @POST
    @Path("/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "changeNominationStatus",
            summary = "Submit or withdraw a nomination; for administrators, screen it",
            description = "Whoever comes from outside the target region is screened with the reason in"
                    + " targetOverride. Selecting is for selection rounds alone.")
    @APIResponse(
            responseCode = "200",
            description = "The nomination as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NominationView.class)))
    public RestResponse<NominationView> become(UUID nomination, @NotNull @Valid NominationTransitionRequest request) {
        var view = nominations.become(nomination, request);
        return answers.ok(view, view.version());
    }
}
