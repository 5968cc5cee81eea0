package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cityexchange.forum.survey.SurveyAudience;
import org.cityexchange.forum.survey.SurveyResponses;
import org.cityexchange.forum.survey.SurveyView;
import org.cityexchange.forum.survey.Surveys;

/** Counts the answers of a survey, one after the other, whatever their number. */
@ApplicationScoped
class Counter {

    private final Surveys surveys;
    private final SurveyResponses responses;
    private final Dimensions dimensions;

    Counter(Surveys surveys, SurveyResponses responses, Dimensions dimensions) {
        this.surveys = surveys;
        this.responses = responses;
        this.dimensions = dimensions;
    }

    /** Everything that may be published of the answers there are; of a closed survey the same whenever it is asked. */
    Publication count(SurveyView survey, int number, Instant takenAt, byte[] salt) {
        var issued = surveys.issued(survey.id());
        var ballots = survey.audience() == SurveyAudience.LINK
                ? null
                : Long.valueOf(issued.stream().mapToLong(each -> each.issued()).sum());
        var asked = Questionnaire.of(survey, dimensions.of(survey, issued), ballots);
        var count = asked.newCount(salt);
        responses.forEach(survey.id(), count::add);
        return new Publication(asked, new SurveyResults.Snapshot(number, takenAt, count.digest()), count.cube());
    }
}
