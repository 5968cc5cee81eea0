package org.cityexchange.training.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who takes part in a course run. */
@Path("/v1/course-runs/{run}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments", description = "Who takes part in which course run, and the waitlists behind its seats")
public class CourseRunEnrolmentResource {

    private final EnrolmentService enrolments;
    private final Answers answers;

    CourseRunEnrolmentResource(EnrolmentService enrolments, Answers answers) {
        this.enrolments = enrolments;
        this.answers = answers;
    }

    /** The enrolments that match. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listEnrolments",
            summary = "Enrolments in a course run; coordinators see those of their cities",
            description =
                    "Without names and addresses, which stand with the trainees. Sort by recordedAt (unless told),"
                            + " cityCode.")
    public PageOf<EnrolmentView> list(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run,
            @BeanParam EnrolmentFilter filter,
            @Valid @BeanParam PageParams params) {
        return enrolments.page(run, filter, params);
    }

    /** Invites a trainee. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createEnrolment",
            summary = "Invite a trainee to a course run",
            description =
                    "Keeps a seat until the invitation is answered or ends, or puts the trainee on the waitlist of the"
                            + " lane that is full: the channel, or the continent where the run gives it a share of its own. One live"
                            + " enrolment per run and trainee. The city must lie in the target region; targetOverride says why it may"
                            + " be another. The trainee's secret is mailed where an address is known and shown here otherwise, once.")
    @APIResponse(
            responseCode = "201",
            description = "Invited, or waiting",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentReceipt.class)))
    public RestResponse<EnrolmentReceipt> create(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run,
            @NotNull @Valid EnrolmentRequest request) {
        var receipt = enrolments.enrol(run, request);
        return answers.created(
                receipt,
                "/v1/enrolments",
                receipt.enrolment().id(),
                receipt.enrolment().version());
    }
}
