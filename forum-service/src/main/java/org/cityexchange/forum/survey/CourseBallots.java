package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.alumni.Alumni;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.PersonRefs;
import org.hibernate.Session;

/**
 * Ballots of surveys about course runs. Whoever completed one is known here by pseudonyms only, so they ask with an address
 * and get the ballot there. Asking writes one row whether the address is known or not, and nothing else, so that neither
 * the answer nor its time tells; those who ask at about the same time are answered together.
 */
@ApplicationScoped
@Transactional
class CourseBallots {

    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 200;

    private final SurveyRepository surveys;
    private final BallotService ballots;
    private final BallotRows rows;
    private final Alumni alumni;
    private final PersonRefs personRefs;
    private final Event<CourseBallotNotice> notices;
    private final Session entities;
    private final Clock clock;

    CourseBallots(
            SurveyRepository surveys,
            BallotService ballots,
            BallotRows rows,
            Alumni alumni,
            PersonRefs personRefs,
            Event<CourseBallotNotice> notices,
            Session entities,
            Clock clock) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.rows = rows;
        this.alumni = alumni;
        this.personRefs = personRefs;
        this.notices = notices;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes that somebody asks; asking again within the interval changes nothing. */
    void ask(String ref, BallotRequest request) {
        var now = clock.instant();
        var survey = surveys.visible(ref).toView(now);
        if (survey.status() != SurveyStatus.OPEN) {
            throw new DomainException(ErrorCode.SURVEY_NOT_OPEN, survey.status());
        }
        if (survey.audience() != SurveyAudience.COMPLETED) {
            throw new DomainException(ErrorCode.NOBODY_TO_ISSUE_TO, survey.audience());
        }
        entities.createNativeMutationQuery("""
                        insert into ballot_request as known (survey_id, person_ref, email, locale, asked_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (survey_id, person_ref) do update
                            set email = excluded.email, locale = excluded.locale, asked_at = excluded.asked_at,
                                answered_at = null
                        where known.answered_at is not null and known.asked_at <= ?6
                        """)
                .setParameter(1, survey.id())
                .setParameter(2, personRefs.of(request.email()))
                .setParameter(3, request.email())
                .setParameter(4, request.locale())
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(now.minus(INTERVAL)))
                .executeUpdate();
    }

    /** The surveys that somebody asks for a ballot of. */
    List<UUID> asked() {
        return OneColumn.of(
                        entities, "select distinct survey_id from ballot_request where answered_at is null", UUID.class)
                .getResultList();
    }

    /** Mails ballots to those who asked, completed the course run and have none yet; the others are not told that they do not. */
    void answer(UUID surveyId) {
        var now = clock.instant();
        var survey = surveys.locked(surveys.any(surveyId)).toView(now);
        var asking = asking(surveyId);
        if (survey.status() == SurveyStatus.OPEN || survey.status() == SurveyStatus.PAUSED) {
            issue(survey, entitled(survey, asking));
        }
        entities.createNativeMutationQuery("""
                        update ballot_request set email = null, answered_at = ?3
                        where survey_id = ?1 and email = any(?2) and answered_at is null
                        """)
                .setParameter(1, surveyId)
                .setParameter(2, asking.keySet().toArray(String[]::new))
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        entities.createNativeMutationQuery("delete from ballot_request where answered_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(KEPT)))
                .executeUpdate();
    }

    /** Who asks, by address, with the language to answer in. */
    private Map<String, String> asking(UUID surveyId) {
        var asking = new LinkedHashMap<String, String>();
        entities.createNativeQuery("""
                        select email, locale from ballot_request where survey_id = ?1 and answered_at is null
                        order by asked_at limit ?2 for update skip locked
                        """, Object[].class)
                .setParameter(1, surveyId)
                .setParameter(2, BATCH)
                .getResultStream()
                .forEach(row -> asking.put((String) row[0], (String) row[1]));
        return asking;
    }

    /** A person to whom a ballot goes, for the enrolment it is for. */
    private record Entitled(UUID enrolmentId, String email, String locale) {}

    private List<Entitled> entitled(SurveyView survey, Map<String, String> asking) {
        var had = rows.recipients(survey.id());
        var entitled = new LinkedHashMap<UUID, Entitled>();
        asking.forEach((email, locale) -> alumni.completed(survey.courseRun(), personRefs.all(email)).stream()
                .filter(enrolment -> !had.contains(enrolment))
                .forEach(enrolment -> entitled.putIfAbsent(enrolment, new Entitled(enrolment, email, locale))));
        return List.copyOf(entitled.values());
    }

    private void issue(SurveyView survey, List<Entitled> entitled) {
        if (entitled.isEmpty()) {
            return;
        }
        var taken = rows.takeDown(
                survey.id(), entitled.stream().map(Entitled::enrolmentId).toList());
        var invited = entitled.stream()
                .filter(each -> taken.contains(each.enrolmentId()))
                .toList();
        var tokens = ballots.write(survey, Collections.nCopies(invited.size(), Map.of()));
        rows.blend(survey.id());
        for (int i = 0; i < invited.size(); i++) {
            var to = invited.get(i);
            notices.fire(new CourseBallotNotice(to.email(), to.locale(), survey, tokens.get(i)));
        }
    }
}
