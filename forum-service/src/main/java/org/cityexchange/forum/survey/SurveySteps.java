package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What follows when a survey's status changes, by hand or by the clock. */
@ApplicationScoped
@Transactional
class SurveySteps {

    private final SurveyRepository surveys;
    private final ResponseMixer mixer;
    private final Event<SurveyOpened> opened;
    private final Event<SurveyClosed> closed;
    private final Event<SurveyPublished> published;
    private final Clock clock;

    SurveySteps(
            SurveyRepository surveys,
            ResponseMixer mixer,
            Event<SurveyOpened> opened,
            Event<SurveyClosed> closed,
            Event<SurveyPublished> published,
            Clock clock) {
        this.surveys = surveys;
        this.mixer = mixer;
        this.opened = opened;
        this.closed = closed;
        this.published = published;
        this.clock = clock;
    }

    /** Surveys that the clock has opened or closed and nobody has settled. */
    List<UUID> due() {
        return surveys.due(clock.instant());
    }

    /** Takes over what the clock has brought about. */
    void settle(UUID id) {
        change(surveys.any(id), (survey, now) -> {});
    }

    /**
     * Changes a survey, which is locked first and settled before and after. While somebody's answers are being written it does
     * not leave its status: they are counted in it.
     */
    Survey change(Survey survey, BiConsumer<Survey, Instant> verb) {
        surveys.locked(survey);
        if (survey.status() != SurveyStatus.CLOSED && survey.status() != SurveyStatus.PUBLISHED) {
            surveys.awaitSubmissions(survey.id());
        }
        var now = clock.instant();
        step(survey, now, () -> survey.settle(now));
        step(survey, now, () -> {
            verb.accept(survey, now);
            survey.settle(now);
        });
        return survey;
    }

    private void step(Survey survey, Instant now, Runnable change) {
        var before = survey.status();
        change.run();
        surveys.flush();
        if (survey.status() != before) {
            follow(survey, now);
        }
    }

    private void follow(Survey survey, Instant now) {
        switch (survey.status()) {
            case OPEN -> opened.fire(new SurveyOpened(survey.id(), now));
            case CLOSED -> {
                mixer.finish(survey);
                closed.fire(new SurveyClosed(survey.id(), now));
            }
            case PUBLISHED -> published.fire(new SurveyPublished(survey.id(), now));
            case DRAFT, PAUSED -> {} // nothing hangs on these
        }
    }
}
