package org.cityexchange.training.course;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seats of a run. */
@Path("/v1/course-runs/{run}/quotas")
@Tag(name = "Course runs")
public class CourseRunQuotaResource {

    private final CourseRunQuotas quotas;

    CourseRunQuotaResource(CourseRunQuotas quotas) {
        this.quotas = quotas;
    }

    /** The seats by channel. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCourseRunQuotas",
            summary = "Seats by channel; a channel without a quota takes nobody")
    public PageOf<CourseRunQuota> list(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return PageOf.whole(quotas.of(run));
    }

    /** Sets how many seats there are. */
    @PUT
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "setCourseRunQuotas",
            summary = "Set how many seats there are",
            description =
                    "More seats are given to those who wait, at once. Fewer than are taken is refused with the numbers.")
    public PageOf<CourseRunQuota> resize(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @NotNull @Valid CourseRunQuotasRequest request) {
        return PageOf.whole(quotas.resize(run, request));
    }
}
