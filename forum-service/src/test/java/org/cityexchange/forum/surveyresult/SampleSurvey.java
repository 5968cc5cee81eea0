package org.cityexchange.forum.surveyresult;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.forum.survey.BallotDimension;
import org.cityexchange.forum.survey.IssuedBallots;
import org.cityexchange.forum.survey.ResponseFacts;
import org.cityexchange.forum.survey.SurveyAudience;
import org.cityexchange.forum.survey.SurveyQuestion;
import org.cityexchange.forum.survey.SurveyStatus;
import org.cityexchange.forum.survey.SurveySubject;
import org.cityexchange.forum.survey.SurveyView;
import org.cityexchange.kit.text.LocalizedText;

/** Surveys without a database. */
final class SampleSurvey {

    static final Instant CLOSED = Instant.parse("2025-12-05T09:00:00Z");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path DEMONSTRATION =
            Path.of("..", "support", "data", "forums", "shrdc-expert-forum-demo", "survey.json");

    private final SurveyView survey;
    private final List<ResponseFacts> responses = new ArrayList<>();

    private SampleSurvey(LocalizedText title, List<SurveyQuestion> questions) {
        survey = new SurveyView(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                SurveySubject.EVENT,
                UUID.fromString("00000000-0000-4000-8000-000000000002"),
                null,
                null,
                "shrdc",
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                1,
                title,
                null,
                SurveyAudience.LINK,
                5,
                List.<BallotDimension>of(),
                List.of(),
                questions,
                null,
                null,
                null,
                CLOSED,
                null,
                Provenance.SYNTHETIC,
                SurveyStatus.CLOSED,
                0);
    }

    /** One that asks these questions. */
    static SampleSurvey asking(String questions) {
        return new SampleSurvey(LocalizedText.of("조사", "Survey"), questions(json(questions)));
    }

    /** The one that is loaded at the first start, with its answers. */
    static SampleSurvey demonstration() {
        try {
            var file = MAPPER.readTree(DEMONSTRATION.toFile());
            var title = MAPPER.convertValue(file.path("title"), LocalizedText.class);
            var sample = new SampleSurvey(title, questions(file.path("questions")));
            file.path("responses").forEach(sample::answered);
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleSurvey answered(String answers) {
        answered(json(answers));
        return this;
    }

    SampleSurvey answered(int times, String answers) {
        for (int time = 0; time < times; time++) {
            answered(answers);
        }
        return this;
    }

    private void answered(JsonNode answers) {
        var given = MAPPER.convertValue(answers, new TypeReference<Map<String, Object>>() {});
        var dimensions = new HashMap<String, String>();
        survey.questions().stream()
                .filter(question -> question.dimension() && given.containsKey(question.key()))
                .forEach(question ->
                        dimensions.put(question.key(), given.get(question.key()).toString()));
        responses.add(new ResponseFacts(dimensions, given));
    }

    List<ResponseFacts> responses() {
        return responses;
    }

    Publication published() {
        return published("salt");
    }

    Publication published(String salt) {
        var asked = Questionnaire.of(survey, new Dimensions(null).of(survey, List.<IssuedBallots>of()), null);
        var count = asked.newCount(salt.getBytes(StandardCharsets.UTF_8));
        responses.forEach(count::add);
        return new Publication(asked, new SurveyResults.Snapshot(1, CLOSED, count.digest()), count.cube());
    }

    /** How an item was answered by everybody. */
    ItemResult item(String key) {
        return item(published().results().items(), key);
    }

    static ItemResult item(List<ItemResult> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<SurveyQuestion> questions(JsonNode questions) {
        return MAPPER.convertValue(questions, new TypeReference<List<SurveyQuestion>>() {});
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
