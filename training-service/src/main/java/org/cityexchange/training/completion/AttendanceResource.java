package org.cityexchange.training.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Attendance of a class session. */
@Path("/v1/course-runs/{run}/class-sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion", description = "Attendance, assessments, and who has completed a course run")
public class AttendanceResource {

    private static final String RUN = "Id or code of the run";
    private static final String EXAMPLE = "urban-transport-2027-1";

    private final AttendanceService service;
    private final Answers answers;

    AttendanceResource(AttendanceService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    /** The list. */
    @GET
    @Path("/attendance")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getAttendance",
            summary = "The attendance of a class session",
            description = "Everybody who takes part in the run stands on it, recorded or not; without names.")
    public RestResponse<AttendanceView> get(@Parameter(description = RUN, example = EXAMPLE) String run, UUID session) {
        var view = service.get(run, session);
        return answers.ok(view, view.revision());
    }

    /** Writes the list. */
    @PUT
    @Path("/attendance")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "putAttendance",
            summary = "Record the attendance of a class session, of everybody at once",
            description = "Takes the place of what was recorded for the session itself, which stays as history; make-up"
                    + " sessions are not touched. Whoever was there is ATTENDING from then on.")
    public RestResponse<AttendanceView> put(
            @Parameter(description = RUN, example = EXAMPLE) String run,
            UUID session,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AttendanceRequest request) {
        var view = service.put(run, session, ifMatch, request);
        return answers.ok(view, view.revision());
    }

    /** Records a make-up session. */
    @POST
    @Path("/make-ups")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "makeUpClassSession",
            summary = "Record that somebody has made up for a class session",
            description =
                    "The better of both counts, and both stay. Decide on the completion anew for it to take effect.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AttendanceView.Mark.class)))
    public RestResponse<AttendanceView.Mark> makeUp(
            @Parameter(description = RUN, example = EXAMPLE) String run,
            UUID session,
            @NotNull @Valid MakeUpSessionRequest request) {
        var mark = service.makeUp(run, session, request);
        return answers.created(
                mark, "/v1/course-runs/" + run + "/class-sessions/" + session + "/make-ups", mark.id(), 0);
    }

    /** Takes a make-up session back. */
    @DELETE
    @Path("/make-ups/{makeUp}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "withdrawMakeUpOfClassSession",
            summary = "Take back that somebody has made up for a class session",
            description =
                    "Needs no If-Match: a record is never changed, and this one counts no more; it stays as history.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(@Parameter(description = RUN, example = EXAMPLE) String run, UUID session, UUID makeUp) {
        service.withdrawMakeUp(run, session, makeUp);
    }
}
