package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** Takes answers in: each for a ballot, of which nothing is left then. */
@ApplicationScoped
@Transactional
class ResponseService {

    private final SurveyRepository surveys;
    private final BallotRows ballots;
    private final CallerLocale locale;
    private final Clock clock;

    ResponseService(SurveyRepository surveys, BallotRows ballots, CallerLocale locale, Clock clock) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Takes the answers. The survey stays open until they are kept: whoever closes it waits, and counts them.
     *
     * @param token the ballot; a missing one is refused like one that is spent, foreign or unknown
     */
    void submit(String ref, String token, ResponseRequest request) {
        var id = Ids.parse(ref).orElseThrow(DomainException::notFound);
        surveys.holdOpen(id);
        var survey = surveys.any(id).toView(clock.instant());
        if (survey.status() == SurveyStatus.DRAFT) {
            throw DomainException.notFound();
        }
        if (survey.status() != SurveyStatus.OPEN) {
            throw new DomainException(ErrorCode.SURVEY_NOT_OPEN, survey.status());
        }
        var sheet = AnswerSheet.read(survey.questions(), request.answers()).demandValid();
        if (token == null || !ballots.cast(id, token, sheet.dimensions(), sheet.answers())) {
            throw new DomainException(
                    ErrorCode.BALLOT_REFUSED, FieldError.header(BallotResource.HEADER, ErrorCode.BALLOT_REFUSED));
        }
        if (survey.limits() != null
                && !ballots.countResponse(id, survey.limits().maxResponses())) {
            throw new DomainException(ErrorCode.SURVEY_FULL, survey.limits().maxResponses());
        }
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
