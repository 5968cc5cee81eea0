package org.cityexchange.forum.surveyresult;

import java.time.Instant;
import java.util.List;
import org.cityexchange.contracts.CourseEvaluationPublished;
import org.cityexchange.contracts.EvaluationDefinition;
import org.cityexchange.contracts.EvaluationFigure;
import org.cityexchange.contracts.EvaluationItem;
import org.cityexchange.contracts.EvaluationUnit;

/** What training-service is told of the published results of a survey about a course run: figures, and nothing below them. */
final class CourseEvaluation {

    private CourseEvaluation() {}

    static CourseEvaluationPublished of(String courseRun, SurveyResults results, Instant publishedAt) {
        return new CourseEvaluationPublished(
                results.surveyId(),
                courseRun,
                results.title().byTag(),
                results.snapshot().takenAt(),
                results.snapshot().digest(),
                results.minimumGroupSize(),
                results.suppressed(),
                results.responses(),
                results.ballotsIssued(),
                results.suppressed()
                        ? List.of()
                        : results.items().stream().map(CourseEvaluation::item).toList(),
                results.provenance(),
                publishedAt);
    }

    private static EvaluationItem item(ItemResult item) {
        return new EvaluationItem(
                item.key(),
                item.label().byTag(),
                item.metric(),
                item.suppressed(),
                item.valid(),
                item.notApplicable(),
                item.missing(),
                item.metrics().stream().map(CourseEvaluation::figure).toList());
    }

    private static EvaluationFigure figure(Metric metric) {
        return new EvaluationFigure(
                EvaluationDefinition.valueOf(metric.definition().name()),
                EvaluationUnit.valueOf(metric.unit()),
                metric.numerator(),
                metric.denominator(),
                metric.displayed());
    }
}
