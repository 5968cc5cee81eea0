package org.cityexchange.training.evaluation;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.cityexchange.contracts.CourseEvaluationPublished;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.Projection;
import org.cityexchange.kit.exchange.Received;

/** Keeps what the forum tells of surveys about course runs. */
@ApplicationScoped
class CourseEvaluationHandler implements Projection<CourseEvaluationPublished>, DigestSource {

    private final CourseEvaluationRepository evaluations;

    CourseEvaluationHandler(CourseEvaluationRepository evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Class<CourseEvaluationPublished> handles() {
        return CourseEvaluationPublished.class;
    }

    @Override
    public void handle(Received<CourseEvaluationPublished> received) {
        var told = received.event();
        var known = evaluations.findByIdOptional(told.surveyId());
        var evaluation = known.orElseGet(() -> new CourseEvaluation(told.surveyId()));
        evaluation.take(told, received.revision());
        if (known.isEmpty()) {
            evaluations.persist(evaluation);
        }
    }

    @Override
    public void clear() {
        evaluations.deleteAll();
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_COURSE_EVALUATION;
    }

    @Override
    public Stream<Entry> entries() {
        return evaluations
                .streamAll(Sort.by("surveyId"))
                .map(each ->
                        new Entry(each.surveyId(), each.revision(), each.state().digest()));
    }
}
