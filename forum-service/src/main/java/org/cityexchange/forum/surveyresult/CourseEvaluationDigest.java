package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.CourseEvaluationPublished;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.survey.Surveys;
import org.cityexchange.kit.exchange.DigestSource;
import org.cityexchange.kit.exchange.SnapshotSource;
import org.hibernate.Session;

/** The published results of surveys about course runs, each with the digest of the answers it was counted from. */
@ApplicationScoped
class CourseEvaluationDigest implements DigestSource, SnapshotSource {

    private final Session session;
    private final Surveys surveys;
    private final ResultAccess access;

    CourseEvaluationDigest(Session session, Surveys surveys, ResultAccess access) {
        this.session = session;
        this.surveys = surveys;
        this.access = access;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_COURSE_EVALUATION;
    }

    @Override
    public Stream<Entry> entries() {
        return session.createNativeQuery("""
                        select distinct on (survey_id) survey_id, revision, results -> 'snapshot' ->> 'digest'
                        from result_snapshot join outbox_revision on aggregate_id = survey_id
                        where topic = ?1 order by survey_id, number desc
                        """, Object[].class)
                .setParameter(1, topic().wireName())
                .getResultStream()
                .map(row -> new Entry((UUID) row[0], (Long) row[1], (String) row[2]));
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> List.of(evaluation(id))));
    }

    private CourseEvaluationPublished evaluation(UUID surveyId) {
        var survey = surveys.get(surveyId);
        var results = access.counted(survey).results();
        return CourseEvaluation.of(
                survey.courseRun(), results, results.snapshot().takenAt());
    }
}
