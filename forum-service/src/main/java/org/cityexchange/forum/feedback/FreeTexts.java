package org.cityexchange.forum.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.survey.QuestionType;
import org.cityexchange.forum.survey.ResponseFacts;
import org.cityexchange.forum.survey.SurveyClosed;
import org.cityexchange.forum.survey.SurveyQuestion;
import org.cityexchange.forum.survey.SurveyResponses;
import org.cityexchange.forum.survey.Surveys;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;

/**
 * Free answers for those who read them. They are laid out once, when the survey has closed: only of questions that as many
 * answered as the survey's minimum group, and in an order that is not that of the responses.
 */
@ApplicationScoped
@Transactional
class FreeTexts implements PanacheRepositoryBase<FeedbackText, UUID> {

    private static final int BATCH = 500;

    private final Surveys surveys;
    private final SurveyResponses responses;
    private final Themes themes;
    private final Pages pages;

    FreeTexts(Surveys surveys, SurveyResponses responses, Themes themes, Pages pages) {
        this.surveys = surveys;
        this.responses = responses;
        this.themes = themes;
        this.pages = pages;
    }

    /** Goes through the answers twice instead of keeping them: there may be very many. */
    void onClosed(@Observes SurveyClosed closed) {
        var survey = surveys.get(closed.surveyId());
        var questions = survey.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .map(SurveyQuestion::key)
                .collect(Collectors.toSet());
        if (questions.isEmpty()) {
            return;
        }
        var answered = new HashMap<String, Integer>();
        responses.forEach(
                survey.id(),
                response -> texts(response, questions)
                        .forEach((question, text) -> answered.merge(question, 1, Integer::sum)));
        answered.values().removeIf(count -> count < survey.minimumGroup());
        var batch = new ArrayList<FeedbackText>(BATCH);
        responses.forEach(survey.id(), response -> {
            texts(response, answered.keySet())
                    .forEach((question, text) -> batch.add(FeedbackText.laidOut(survey.id(), question, text)));
            if (batch.size() >= BATCH) {
                layOut(batch);
            }
        });
        layOut(batch);
    }

    private static Map<String, String> texts(ResponseFacts response, Set<String> questions) {
        return response.answers().entrySet().stream()
                .filter(answer ->
                        questions.contains(answer.getKey()) && Texts.clean((String) answer.getValue()) != null)
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> (String) answer.getValue()));
    }

    private void layOut(List<FeedbackText> batch) {
        Collections.shuffle(batch);
        persist(batch);
        flush();
        batch.forEach(getEntityManager()::detach);
        batch.clear();
    }

    PageOf<FreeTextView> page(String surveyRef, List<String> questions, UUID theme, String q, PageParams params) {
        var survey = surveys.forAnalyst(surveyRef);
        var listing = Listing.of(FeedbackText.class, FeedbackText::id)
                .where("e.surveyId = :survey", "survey", survey.id())
                .where("e.question in :questions", "questions", questions)
                .where(":theme member of e.themes", "theme", theme)
                .where("e.searchText like :q escape '\\'", "q", q == null ? null : Texts.containing(q));
        return pages.page(listing, params).map(FeedbackText::toView);
    }

    FreeTextView get(UUID id) {
        return readable(id).toView();
    }

    /** Codes the text with those themes of the event that its survey asked about. */
    FreeTextView code(UUID id, String ifMatch, CodingRequest request) {
        var text = readable(id);
        Etag.demand(ifMatch, text.version());
        var event = surveys.get(text.surveyId()).eventId();
        if (event == null) {
            throw new DomainException(ErrorCode.NO_THEMES_OF_COURSE_RUNS);
        }
        themes.demandOf(event, request.themes(), "/themes");
        text.speakOf(request.themes());
        flush();
        return text.toView();
    }

    private FeedbackText readable(UUID id) {
        var text = findByIdOptional(id).orElseThrow(DomainException::notFound);
        surveys.forAnalyst(text.surveyId().toString());
        return text;
    }
}
