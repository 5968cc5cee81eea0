package org.cityexchange.training.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.paging.PageOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What those who were there thought of a course run. */
@Path("/v1/course-runs/{run}/evaluations")
@Tag(name = "Course runs")
public class CourseEvaluationResource {

    private final CourseEvaluationRepository evaluations;
    private final Answers answers;

    CourseEvaluationResource(CourseEvaluationRepository evaluations, Answers answers) {
        this.evaluations = evaluations;
        this.answers = answers;
    }

    /** Its published evaluations. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listCourseRunEvaluations",
            summary = "Published results of surveys about a course run, the latest first",
            description = "The surveys are run by forum-service, anonymously: here are their figures, each with its"
                    + " definition and with what it was made of.")
    public RestResponse<PageOf<CourseEvaluationView>> list(
            @Parameter(description = "Id or code", example = "urban-transport-2027-1") String run) {
        return answers.visible(PageOf.whole(evaluations.of(run)));
    }
}
