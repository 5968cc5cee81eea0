package org.cityexchange.training.course;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The seats of a run. */
@Path("/v1/course-runs/{run}/quotas")
@Tag(name = "Course runs")
public class CourseRunQuotaResource {

    private final CourseRunQuotas quotas;
    private final Answers answers;

    CourseRunQuotaResource(CourseRunQuotas quotas, Answers answers) {
        this.quotas = quotas;
        this.answers = answers;
    }

    /** The seats by channel. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCourseRunQuotas",
            summary = "Seats by channel; a channel without a quota takes nobody",
            description = "If-Match looks at the sizes, not at who takes a seat.")
    public RestResponse<PageOf<CourseRunQuota>> list(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return tagged(quotas.of(run));
    }

    /** Sets how many seats there are. */
    @PUT
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "setCourseRunQuotas",
            summary = "Set how many seats there are",
            description =
                    "More seats are given to those who wait, at once. Fewer than are taken is refused with the numbers.")
    public RestResponse<PageOf<CourseRunQuota>> resize(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CourseRunQuotasRequest request) {
        return tagged(quotas.resize(run, ifMatch, request));
    }

    private RestResponse<PageOf<CourseRunQuota>> tagged(List<CourseRunQuota> all) {
        return answers.visible(
                PageOf.whole(all), CourseRunQuotas.versionOf(all), Long.toHexString(Etag.versionOf(all)));
    }
}
