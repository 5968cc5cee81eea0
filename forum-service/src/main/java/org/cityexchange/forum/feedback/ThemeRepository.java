package org.cityexchange.forum.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Themes and how often they were found. */
@ApplicationScoped
class ThemeRepository implements PanacheRepositoryBase<FeedbackTheme, UUID> {

    private final Session entities;

    ThemeRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * How many free answers speak of each theme: of those questions alone of which as many do as the survey's minimum group.
     * One person may have written to several questions, and never twice to one.
     */
    Map<UUID, Integer> counts(Collection<UUID> themes) {
        var counts = new HashMap<UUID, Integer>();
        entities.createNativeQuery("""
                        select theme_id, sum(found) from (
                            select coding.theme_id, count(*) as found from feedback_coding coding
                            join feedback_text on feedback_text.id = coding.text_id
                            join survey on survey.id = feedback_text.survey_id
                            where coding.theme_id = any(?1)
                            group by coding.theme_id, survey.id, feedback_text.question
                            having count(*) >= survey.minimum_group) as of_question
                        group by theme_id
                        """, Object[].class)
                .setParameter(1, themes.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    /** Which of those themes are themes of that event. */
    List<UUID> ofEvent(UUID eventId, Collection<UUID> ids) {
        return find("select e.id from FeedbackTheme e where e.eventId = ?1 and e.id in ?2", eventId, List.copyOf(ids))
                .project(UUID.class)
                .list();
    }
}
