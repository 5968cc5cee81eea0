package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** Shows what a respondent would see; answers are taken in by {@link ResponseLane}. */
@ApplicationScoped
@Transactional
class ResponseService {

    private final SurveyRepository surveys;
    private final CallerLocale locale;
    private final Clock clock;

    ResponseService(SurveyRepository surveys, CallerLocale locale, Clock clock) {
        this.surveys = surveys;
        this.locale = locale;
        this.clock = clock;
    }

    /** What a respondent would see with those answers, and be refused for; nothing is kept. */
    SurveyPreview preview(String ref, SurveyPreview.Request request) {
        var survey = surveys.forStaff(ref).toView(clock.instant());
        var sheet = AnswerSheet.read(survey.questions(), request.answers());
        return new SurveyPreview(
                survey.title(),
                survey.description(),
                sheet.shown(),
                sheet.errors().stream().map(this::shown).toList());
    }

    private SurveyPreview.Refusal shown(FieldError error) {
        var refusal = new DomainException(ErrorCode.valueOf(error.code()), error.arguments(), List.of());
        return new SurveyPreview.Refusal(error.where(), error.code(), locale.detail(refusal));
    }
}
