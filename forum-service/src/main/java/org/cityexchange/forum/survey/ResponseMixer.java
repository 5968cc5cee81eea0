package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/**
 * Takes the traces off answers: moves them from where they came in to where they stay, many in one transaction, in random
 * order, with new random ids and one day for all. See ADR 14.
 */
@ApplicationScoped
@Transactional
class ResponseMixer {

    private final SurveyRepository surveys;
    private final Session entities;
    private final Event<ResponsesAdded> added;
    private final Clock clock;

    ResponseMixer(SurveyRepository surveys, Session entities, Event<ResponsesAdded> added, Clock clock) {
        this.surveys = surveys;
        this.entities = entities;
        this.added = added;
        this.clock = clock;
    }

    /** The surveys of which enough answers have come in. */
    List<UUID> due() {
        return OneColumn.of(entities, """
                        select survey_id from survey_intake join survey on survey.id = survey_id
                        group by survey_id having count(*) >= max(minimum_group)
                        """, UUID.class).getResultList();
    }

    /** Moves the answers that have come in, if they are enough; one batch after the other, whoever asks for it. */
    void mix(UUID surveyId) {
        var survey = surveys.locked(surveys.any(surveyId));
        if (waiting(surveyId) >= survey.toView(clock.instant()).minimumGroup()) {
            var moved = entities.createNativeMutationQuery("""
                            with taken as (delete from survey_intake where survey_id = ?1 returning dimensions, answers)
                            insert into survey_response (id, survey_id, day, dimensions, answers)
                            select gen_random_uuid(), ?1, ?2, dimensions, answers
                            from (select * from taken order by gen_random_uuid()) as shuffled
                            """)
                    .setParameter(1, surveyId)
                    .setParameter(2, today(survey))
                    .executeUpdate();
            added.fire(new ResponsesAdded(surveyId, moved));
        }
    }

    /**
     * Moves what is left when the survey closes, whose row is locked and for which nobody is answering any more. Where that is
     * too little to hide in, as many earlier answers as make up ten groups are shuffled with it, and it takes their last day.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void finish(Survey survey) {
        var left = waiting(survey.id());
        if (left == 0) {
            return;
        }
        var group = survey.toView(clock.instant()).minimumGroup();
        entities.createNativeMutationQuery("""
                        with taken as (delete from survey_intake where survey_id = ?1 returning dimensions, answers),
                            again as (
                                delete from survey_response where id in (
                                    select id from survey_response where survey_id = ?1
                                    order by gen_random_uuid() limit ?3)
                                returning day, dimensions, answers),
                            last as (select max(day) as day from survey_response where survey_id = ?1)
                        insert into survey_response (id, survey_id, day, dimensions, answers)
                        select gen_random_uuid(), ?1, shuffled.day, dimensions, answers
                        from (
                            select * from (
                                select coalesce(last.day, ?2) as day, dimensions, answers from taken, last
                                union all select day, dimensions, answers from again) as every
                            order by gen_random_uuid()) as shuffled
                        """)
                .setParameter(1, survey.id())
                .setParameter(2, today(survey))
                .setParameter(3, left < group ? 10 * group : 0)
                .executeUpdate();
        added.fire(new ResponsesAdded(survey.id(), Math.toIntExact(left)));
    }

    private long waiting(UUID surveyId) {
        return OneColumn.of(entities, "select count(*) from survey_intake where survey_id = ?1", Long.class)
                .setParameter(1, surveyId)
                .getSingleResult();
    }

    private LocalDate today(Survey survey) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(survey.timeZone()));
    }
}
