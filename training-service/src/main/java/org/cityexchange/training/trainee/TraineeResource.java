package org.cityexchange.training.trainee;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
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

/** Who is trained. */
@Path("/v1/trainees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainees", description = "Public servants of cities, with their present office")
public class TraineeResource {

    private static final String PERSON = "person";

    private final TraineeService trainees;
    private final Answers answers;

    TraineeResource(TraineeService trainees, Answers answers) {
        this.trainees = trainees;
        this.answers = answers;
    }

    /** The trainees that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listTrainees",
            summary = "Trainees; coordinators see those of their cities",
            description =
                    "Without names, addresses and job titles unless expand=person asks for them, which is noted in the"
                            + " access log and not for auditors. Sort by createdAt (unless told), cityCode, externalKey.")
    public PageOf<TraineeView> list(
            @Valid @BeanParam TraineeFilter filter,
            @QueryParam("expand") @Pattern(regexp = PERSON) @Parameter(description = "person", example = PERSON)
                    String expand,
            @Valid @BeanParam PageParams params) {
        return trainees.page(filter, PERSON.equals(expand), params);
    }

    /** One trainee. */
    @GET
    @Path("/{trainee}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getTrainee",
            summary = "Read a trainee; noted in the access log",
            description = "Auditors see the trainee without name, address and job title. An entry that was merged is"
                    + " answered with 308 and the address of the one it reads through to.")
    @APIResponse(
            responseCode = "200",
            description = "The trainee",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeView.class)))
    @APIResponse(responseCode = "308", description = "The entry is merged; Location says into which")
    public RestResponse<TraineeView> get(UUID trainee) {
        var view = trainees.get(trainee);
        if (view.mergedInto() != null) {
            return answers.moved("/v1/trainees/" + view.mergedInto());
        }
        return answers.ok(view, view.version());
    }

    /** Enters a trainee. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "createTrainee",
            summary = "Enter a trainee; coordinators those of their cities",
            description = "An address belongs to one trainee, however it is written.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeView.class)))
    public RestResponse<TraineeView> create(@NotNull @Valid TraineeRequest request) {
        var view = trainees.enter(request);
        return answers.created(view, "/v1/trainees", view.id(), view.version());
    }

    /** Says something anew about a trainee. */
    @PATCH
    @Path("/{trainee}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(operationId = "updateTrainee", summary = "Change a trainee; enrolments keep what was so on their day")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TraineeDetails.class)))
    @APIResponse(
            responseCode = "200",
            description = "The trainee as known now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeView.class)))
    public RestResponse<TraineeView> change(
            UUID trainee, @HeaderParam("If-Match") String ifMatch, @NotNull JsonNode patch) {
        var view = trainees.change(trainee, ifMatch, patch);
        return answers.ok(view, view.version());
    }

    /** Takes a trainee away who took part in nothing. */
    @DELETE
    @Path("/{trainee}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "deleteTrainee", summary = "Take away a trainee who was never enrolled")
    public void delete(UUID trainee, @HeaderParam("If-Match") String ifMatch) {
        trainees.delete(trainee, ifMatch);
    }
}
