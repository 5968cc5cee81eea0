package org.cityexchange.training.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.CourseRuns;

/** Evaluations of course runs. */
@ApplicationScoped
class CourseEvaluationRepository implements PanacheRepositoryBase<CourseEvaluation, UUID> {

    private final CourseRuns runs;

    CourseEvaluationRepository(CourseRuns runs) {
        this.runs = runs;
    }

    /** All of a course run that the caller may see, the latest first. */
    List<CourseEvaluationView> of(String run) {
        return list(
                        "courseRun = ?1 order by publishedAt desc, surveyId",
                        runs.get(run).code())
                .stream()
                .map(evaluation -> CourseEvaluationView.of(evaluation.state()))
                .toList();
    }
}
