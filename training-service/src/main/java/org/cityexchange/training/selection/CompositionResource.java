package org.cityexchange.training.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the participants of a run are to be composed of. */
@Path("/v1/course-runs/{run}/composition-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Selection")
public class CompositionResource {

    private final CompositionService compositions;
    private final Answers answers;

    CompositionResource(CompositionService compositions, Answers answers) {
        this.compositions = compositions;
        this.answers = answers;
    }

    /** The rules of a run. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(operationId = "getCompositionRules", summary = "The composition rules of a course run")
    public RestResponse<CompositionView> get(String run) {
        var view = compositions.get(run);
        return answers.ok(view, view.version());
    }

    /** Sets all rules of a run. */
    @PUT
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "setCompositionRules",
            summary = "Set all composition rules of a course run",
            description = "Refused where the minimums can never be met: above their maximum, together above the seats"
                    + " of all channels, or above what the country or continent may have.")
    @APIResponse(
            responseCode = "200",
            description = "The rules as they are now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CompositionView.class)))
    public RestResponse<CompositionView> set(
            String run, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CompositionRequest request) {
        var view = compositions.set(run, ifMatch, request);
        return answers.ok(view, view.version());
    }
}
