package org.cityexchange.forum.survey;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.SessionsOfEvents;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Surveys from the draft to the publication. */
@ApplicationScoped
@Transactional
class SurveyService {

    /** Course runs are the centre's, in Seoul: the day of their answers is that of there. */
    private static final String ZONE_OF_COURSE_RUNS = "Asia/Seoul";

    private final SurveyRepository surveys;
    private final SurveySteps steps;
    private final EventAccess events;
    private final SessionsOfEvents sessions;
    private final MergePatch mergePatch;
    private final Pages pages;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    SurveyService(
            SurveyRepository surveys,
            SurveySteps steps,
            EventAccess events,
            SessionsOfEvents sessions,
            MergePatch mergePatch,
            Pages pages,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.surveys = surveys;
        this.steps = steps;
        this.events = events;
        this.sessions = sessions;
        this.mergePatch = mergePatch;
        this.pages = pages;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    /** The surveys of an event and its sessions that the caller may see now. */
    List<SurveyView> ofEvent(String eventRef) {
        var event = events.visible(eventRef);
        var now = clock.instant();
        return surveys.list("eventId = ?1 order by createdAt, id", event.id()).stream()
                .map(survey -> survey.toView(now))
                .filter(survey -> survey.status().showsForm() || surveys.isStaff(survey))
                .toList();
    }

    /** The surveys of course runs that the caller may see now, the latest first. */
    PageOf<SurveyView> ofCourseRuns(List<String> courseRuns, PageParams params) {
        var now = clock.instant();
        var listing = Listing.of(Survey.class, Survey::id)
                .where("e.subject = COURSE_RUN")
                .where("e.courseRun in :courseRun", "courseRun", courseRuns)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Survey::createdAt)
                .sortedBy("-createdAt");
        if (!caller.hasAny(Roles.AUDITOR)) {
            var staff = caller.hasAny(Roles.ORGANIZER, Roles.TRAINING_ADMIN, Roles.SURVEY_ANALYST);
            var own = staff ? caller.institutions() : Set.<String>of();
            listing.within("""
                    e.ownerInstitution in :own or e.status = PUBLISHED
                    or (e.status in (OPEN, PAUSED) or e.status = DRAFT and e.opensAt <= :now)
                        and (e.closesAt is null or e.closesAt > :now)
                    """, Map.of("own", List.copyOf(own), "now", now));
        }
        return pages.page(listing, params).map(survey -> survey.toView(now));
    }

    SurveyView get(String ref) {
        return surveys.visible(ref).toView(clock.instant());
    }

    /** A draft of a survey of an event or of one of its sessions. */
    SurveyView draft(String eventRef, SurveyRequest request) {
        var event = events.own(eventRef);
        if (request.courseRun() != null) {
            throw DomainException.at("/courseRun", ErrorCode.INVALID_VALUE, request.courseRun());
        }
        if (request.sessionId() != null && !sessions.isSessionOf(request.sessionId(), event.id())) {
            throw DomainException.at("/sessionId", ErrorCode.UNKNOWN_REFERENCE, request.sessionId());
        }
        return draft(
                new Survey.Subject(
                        request.sessionId() == null ? SurveySubject.EVENT : SurveySubject.SESSION,
                        event.id(),
                        request.sessionId(),
                        null,
                        event.ownerInstitution(),
                        event.timeZone(),
                        event.provenance()),
                request);
    }

    /** A draft of a survey of a course run, of which nothing is known here but the code. */
    SurveyView draft(SurveyRequest request) {
        if (request.courseRun() == null) {
            throw DomainException.at("/courseRun", ErrorCode.REQUIRED);
        }
        if (request.sessionId() != null) {
            throw DomainException.at("/sessionId", ErrorCode.INVALID_VALUE, request.sessionId());
        }
        var owner = caller.owningInstitution(request.ownerInstitution());
        return draft(
                new Survey.Subject(
                        SurveySubject.COURSE_RUN,
                        null,
                        null,
                        request.courseRun(),
                        owner,
                        ZONE_OF_COURSE_RUNS,
                        Provenance.RECORDED),
                request);
    }

    private SurveyView draft(Survey.Subject of, SurveyRequest request) {
        var survey = Survey.drafted(of, request, clock.instant());
        surveys.persistAndFlush(survey);
        return survey.toView(clock.instant());
    }

    /** Changes what is said; what it is about never changes. */
    SurveyView patch(String ref, String ifMatch, JsonNode patch) {
        var changed = steps.change(surveys.own(ref), (survey, now) -> {
            Etag.demand(ifMatch, survey.version());
            var present = survey.toRequest();
            var request = mergePatch.apply(present, patch, SurveyRequest.class);
            demandSame("courseRun", present.courseRun(), request.courseRun());
            demandSame("sessionId", present.sessionId(), request.sessionId());
            demandSame("ownerInstitution", present.ownerInstitution(), request.ownerInstitution());
            survey.describe(request, now);
        });
        return changed.toView(clock.instant());
    }

    private static void demandSame(String field, Object present, Object wanted) {
        if (present == null ? wanted != null : !present.equals(wanted)) {
            throw DomainException.at("/" + field, ErrorCode.FIELD_IMMUTABLE, field);
        }
    }

    Transitions transitions(String ref) {
        var survey = surveys.own(ref);
        var now = clock.instant();
        return Transitions.from(survey.statusAt(now), SurveyStatus.values(), to -> survey.obstacle(to, now), locale);
    }

    SurveyView become(String ref, SurveyTransitionRequest request) {
        return steps.change(surveys.own(ref), (survey, now) -> survey.become(request.to(), now))
                .toView(clock.instant());
    }

    /** All versions that the caller may see now, by their number. */
    List<SurveyView> versions(String ref) {
        var now = clock.instant();
        return surveys
                .list("familyId = ?1 order by number", surveys.visible(ref).familyId())
                .stream()
                .map(survey -> survey.toView(now))
                .filter(survey -> survey.status().showsForm() || surveys.isStaff(survey))
                .toList();
    }

    /** A draft with the same structure, to be changed: a next version of the survey. */
    SurveyView nextVersion(String ref) {
        var survey = surveys.own(ref);
        surveys.locked(surveys.any(survey.familyId())); // the numbers of a family follow one another
        var next = survey.nextVersion(surveys.lastNumber(survey.familyId()) + 1, clock.instant());
        surveys.persistAndFlush(next);
        return next.toView(clock.instant());
    }
}
