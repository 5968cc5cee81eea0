package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How the features above this one look at surveys. */
@ApplicationScoped
public class Surveys {

    private final SurveyRepository surveys;
    private final BallotRows ballots;
    private final Clock clock;

    Surveys(SurveyRepository surveys, BallotRows ballots, Clock clock) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.clock = clock;
    }

    /** The survey with that id as the caller may see it now; not found otherwise. */
    public SurveyView visible(String ref) {
        return surveys.visible(ref).toView(clock.instant());
    }

    /** The survey for whoever runs it: organizers and, of a course run, training admins of its institution. */
    public SurveyView own(String ref) {
        return surveys.own(ref).toView(clock.instant());
    }

    /** The survey for staff: whoever runs it, survey analysts of its institution, and auditors. */
    public SurveyView forStaff(String ref) {
        return surveys.forStaff(ref).toView(clock.instant());
    }

    /** The survey for a survey analyst of its institution, and for nobody else. */
    public SurveyView forAnalyst(String ref) {
        return surveys.forAnalyst(ref).toView(clock.instant());
    }

    /** Whether the caller is an analyst of its institution. */
    public boolean isAnalyst(SurveyView survey) {
        return surveys.isAnalyst(survey);
    }

    /** Whether the caller is one of its staff. */
    public boolean isStaff(SurveyView survey) {
        return surveys.isStaff(survey);
    }

    /** The survey with that id, whoever calls. */
    public SurveyView get(UUID id) {
        return surveys.any(id).toView(clock.instant());
    }

    /** All surveys of an event and of its sessions in the order in which they were made, whoever calls. */
    public List<SurveyView> ofEvent(UUID eventId) {
        var now = clock.instant();
        return surveys.list("eventId = ?1 order by createdAt, id", eventId).stream()
                .map(survey -> survey.toView(now))
                .toList();
    }

    /** All versions of a survey by their number, whoever calls. */
    public List<SurveyView> family(UUID familyId) {
        var now = clock.instant();
        return surveys.list("familyId = ?1 order by number", familyId).stream()
                .map(survey -> survey.toView(now))
                .toList();
    }

    /** Keeps everybody else from changing the survey, and batches of answers from being added to it, until commit. */
    public SurveyView lock(UUID id) {
        return surveys.locked(surveys.any(id)).toView(clock.instant());
    }

    /** How many ballots were issued, by what they say; the sum is the denominator of the response rate. */
    public List<IssuedBallots> issued(UUID id) {
        return ballots.issued(id);
    }
}
