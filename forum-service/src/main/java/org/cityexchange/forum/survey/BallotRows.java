package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of ballots. */
@ApplicationScoped
class BallotRows {

    private final Session entities;

    BallotRows(Session entities) {
        this.entities = entities;
    }

    List<IssuedBallots> issued(UUID surveyId) {
        return entities.createNativeQuery("""
                        select cast(dimensions as text), issued from survey_ballot_count
                        where survey_id = ?1 and issued > 0 order by issued desc, dimensions
                        """, Object[].class)
                .setParameter(1, surveyId)
                .getResultStream()
                .map(row -> new IssuedBallots(SurveyJson.dimensions((String) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }
}
