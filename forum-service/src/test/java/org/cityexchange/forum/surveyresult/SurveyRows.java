package org.cityexchange.forum.surveyresult;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.survey.SurveyClosed;
import org.cityexchange.forum.survey.SurveyPublished;

/** Surveys with many answers, put where a survey's answers end up without ballots and shuffling. */
@ApplicationScoped
public class SurveyRows {

    private static final Path DEMONSTRATION =
            Path.of("..", "support", "data", "forums", "shrdc-expert-forum-demo", "survey.json");

    private final Event<SurveyClosed> closed;
    private final Event<SurveyPublished> published;
    private final JsonNode demonstration;

    SurveyRows(Event<SurveyClosed> closed, Event<SurveyPublished> published) {
        this.closed = closed;
        this.published = published;
        try {
            this.demonstration = new JsonMapper().readTree(DEMONSTRATION.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The made-up survey of the first start, about that event. */
    public String open(String event) {
        var id = UUID.randomUUID();
        Rows.change(
                """
                insert into survey (id, family_id, number, owner_institution, subject, event_id, title, audience,
                    minimum_group, dimensions, alumni_categories, questions, opened_at, limits, time_zone, provenance,
                    status, created_at, version)
                values (?, ?, 1, ?, 'EVENT', cast(? as uuid), cast(? as jsonb), 'LINK', 5, '{}', '{}', cast(? as jsonb),
                    now(), cast(? as jsonb), 'Asia/Seoul', 'SYNTHETIC', 'OPEN', now(), 0)
                """,
                id,
                id,
                Api.INSTITUTION,
                event,
                demonstration.path("title").toString(),
                demonstration.path("questions").toString(),
                demonstration.path("limits").toString());
        return id.toString();
    }

    public void answerAsDemonstrated(String survey) {
        answers(survey, demonstration.path("responses").toString());
    }

    public void answer(String survey, String answers) {
        answers(survey, "[" + answers + "]");
    }

    private static void answers(String survey, String answers) {
        Rows.change("""
                insert into survey_response (id, survey_id, day, dimensions, answers)
                select gen_random_uuid(), cast(? as uuid), current_date,
                    jsonb_build_object('mode', each -> 'mode', 'region', each -> 'region'), each
                from jsonb_array_elements(cast(? as jsonb)) as each
                """, survey, answers);
    }

    @Transactional
    public void close(String survey) {
        Rows.change("update survey set status = 'CLOSED', closed_at = now() where id = cast(? as uuid)", survey);
        closed.fire(new SurveyClosed(UUID.fromString(survey), Instant.parse("2025-12-05T09:00:00Z")));
    }

    @Transactional
    public void publish(String survey) {
        Rows.change("update survey set status = 'PUBLISHED' where id = cast(? as uuid)", survey);
        published.fire(new SurveyPublished(UUID.fromString(survey), Instant.parse("2025-12-05T10:00:00Z")));
    }

    public void closeAndPublish(String survey) {
        close(survey);
        publish(survey);
    }
}
