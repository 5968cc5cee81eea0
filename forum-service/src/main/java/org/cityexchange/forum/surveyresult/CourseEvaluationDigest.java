package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource;
import org.hibernate.Session;

/** The published results of surveys about course runs, each with the digest of the answers it was counted from. */
@ApplicationScoped
class CourseEvaluationDigest implements DigestSource {

    private final Session session;

    CourseEvaluationDigest(Session session) {
        this.session = session;
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
}
