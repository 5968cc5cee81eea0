package org.cityexchange.forum.survey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Known;
import org.cityexchange.kit.persistence.Locks;
import org.cityexchange.kit.persistence.OneColumn;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** Surveys as far as the caller may see them: drafts and what is closed only for staff, and none of a hidden event. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

    private static final int MOST_KNOWN = 500;

    private final Known<Survey> known = new Known<>(MOST_KNOWN);
    private final EventAccess events;
    private final Caller caller;
    private final Clock clock;

    SurveyRepository(EventAccess events, Caller caller, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** The survey with that id, whoever calls. */
    Survey any(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /**
     * The surveys with those ids as they stand, whoever calls, for whoever looks at the same ones time and again; to be read
     * only, and not for a transaction that changes surveys.
     */
    Collection<Survey> known(Collection<UUID> ids) {
        return known.get(
                        versions(ids),
                        others ->
                                find("id in ?1", others.keySet()).withHint(HibernateHints.HINT_READ_ONLY, true).stream()
                                        .collect(Collectors.toMap(Survey::id, Function.identity())))
                .values();
    }

    private Map<UUID, Integer> versions(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select id, version from survey where id = any(?1)", Object[].class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** The survey with that id, if the caller may see it now. */
    Survey visible(String ref) {
        return byRef(ref).filter(this::isVisible).orElseThrow(DomainException::notFound);
    }

    /** The survey with that id, if the caller's institution runs it and the caller may run surveys of its kind. */
    Survey own(String ref) {
        return byRef(ref).filter(survey -> runs(survey.toView(clock.instant()))).orElseThrow(DomainException::notFound);
    }

    /** The survey with that id for whoever may read its results before they are public. */
    Survey forStaff(String ref) {
        return byRef(ref)
                .filter(survey -> isStaff(survey.toView(clock.instant())))
                .orElseThrow(DomainException::notFound);
    }

    /** The survey with that id for an analyst of its institution: whatever else the caller may be does not count. */
    Survey forAnalyst(String ref) {
        return byRef(ref)
                .filter(survey -> isAnalyst(survey.toView(clock.instant())))
                .orElseThrow(DomainException::notFound);
    }

    boolean isAnalyst(SurveyView survey) {
        return caller.hasAny(Roles.SURVEY_ANALYST) && caller.institutions().contains(survey.ownerInstitution());
    }

    private Optional<Survey> byRef(String ref) {
        return Ids.parse(ref).flatMap(this::findByIdOptional);
    }

    private boolean isVisible(Survey survey) {
        var view = survey.toView(clock.instant());
        return isStaff(view) || (view.status().showsForm() && isOfVisibleEvent(view));
    }

    private boolean isOfVisibleEvent(SurveyView survey) {
        return survey.eventId() == null || events.isVisible(survey.eventId());
    }

    boolean isStaff(SurveyView survey) {
        return runs(survey) || isAnalyst(survey) || caller.hasAny(Roles.AUDITOR);
    }

    private boolean runs(SurveyView survey) {
        var role = survey.subject() == SurveySubject.COURSE_RUN
                ? caller.hasAny(Roles.ORGANIZER, Roles.TRAINING_ADMIN)
                : caller.hasAny(Roles.ORGANIZER);
        return role && caller.institutions().contains(survey.ownerInstitution());
    }

    /** Waits for whoever changes the survey, and keeps others from it until commit. */
    Survey locked(Survey survey) {
        getEntityManager().refresh(survey, LockModeType.PESSIMISTIC_WRITE);
        return survey;
    }

    /**
     * Those answers that are being written are finished first, and later ones find what this transaction has made of the
     * survey. Comes after {@link #locked}.
     */
    void awaitSubmissions(UUID id) {
        Locks.exclusive(getEntityManager(), id);
    }

    /**
     * Keeps the survey from closing until commit, beside others who do the same. No lock of the row: that would be written to
     * it, by every respondent.
     */
    void holdOpen(UUID id) {
        Locks.shared(getEntityManager(), id);
    }

    /** Surveys that the clock has opened or closed and nobody has settled. */
    List<UUID> due(Instant now) {
        return OneColumn.of(getEntityManager(), """
                        select id from survey where status = 'DRAFT' and opens_at <= ?1
                        union select id from survey where status in ('OPEN', 'PAUSED') and closes_at <= ?1
                        """, UUID.class)
                .setParameter(1, now)
                .getResultList();
    }

    /** The highest number of a family. */
    int lastNumber(UUID familyId) {
        return getEntityManager()
                .createQuery("select max(number) from Survey where familyId = :family", Integer.class)
                .setParameter("family", familyId)
                .getSingleResult();
    }
}
