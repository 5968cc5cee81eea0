package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/** How the features above this one read answers: all of a survey's that were shuffled in, never a single one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SurveyResponses {

    private static final int FETCHED_AT_ONCE = 1000;

    private final Session entities;

    SurveyResponses(Session entities) {
        this.entities = entities;
    }

    /** How many responses can be read. */
    public long count(UUID surveyId) {
        return OneColumn.of(entities, "select count(*) from survey_response where survey_id = ?1", Long.class)
                .setParameter(1, surveyId)
                .getSingleResult();
    }

    /**
     * Hands over all responses one by one, in an order that is random and, once the survey is closed, always the same. Only
     * so many are in memory as are fetched at once. {@link Surveys#lock} keeps further ones from coming in meanwhile.
     */
    public void forEach(UUID surveyId, Consumer<ResponseFacts> reader) {
        var query = entities.createNativeQuery("""
                        select cast(dimensions as text), cast(answers as text) from survey_response
                        where survey_id = ?1 order by id
                        """, Object[].class)
                .setParameter(1, surveyId)
                .setFetchSize(FETCHED_AT_ONCE);
        try (var rows = query.getResultStream()) {
            rows.forEach(row -> reader.accept(
                    new ResponseFacts(SurveyJson.dimensions((String) row[0]), SurveyJson.answers((String) row[1]))));
        }
    }
}
