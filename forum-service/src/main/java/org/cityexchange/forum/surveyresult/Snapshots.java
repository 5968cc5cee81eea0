package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was counted, as it is stored. */
@ApplicationScoped
class Snapshots {

    private final EntityManager entities;

    Snapshots(EntityManager entities) {
        this.entities = entities;
    }

    void save(ResultSnapshot snapshot, List<ResultCrossTable> tables) {
        entities.persist(snapshot);
        tables.forEach(entities::persist);
        entities.flush();
    }

    /** The last count of that survey; empty before the first. */
    Optional<ResultSnapshot> last(UUID surveyId) {
        return entities.createQuery(
                        "from ResultSnapshot where surveyId = :survey order by number desc", ResultSnapshot.class)
                .setParameter("survey", surveyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<CrossTable> table(SurveyResults results, String dividedBy) {
        var key =
                new ResultCrossTable.Key(results.surveyId(), results.snapshot().number(), dividedBy);
        return Optional.ofNullable(entities.find(ResultCrossTable.class, key)).map(ResultCrossTable::cells);
    }

    /** All tables of a count, by the keys of their dimensions. */
    List<ResultCrossTable> tables(SurveyResults results) {
        return entities.createQuery(
                        "from ResultCrossTable where surveyId = :survey and number = :number order by dividedBy",
                        ResultCrossTable.class)
                .setParameter("survey", results.surveyId())
                .setParameter("number", results.snapshot().number())
                .getResultList();
    }
}
