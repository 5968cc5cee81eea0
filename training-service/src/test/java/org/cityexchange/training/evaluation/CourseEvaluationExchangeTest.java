package org.cityexchange.training.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.course.Catalogue;
import org.junit.jupiter.api.Test;

/** What the forum found out about a course run, over the real broker. */
@TrainingTest
class CourseEvaluationExchangeTest {

    private static final String PATH = "/v1/course-runs/{run}/evaluations";

    @Test
    void publishedResultsAreShownWithTheirSourceAndTheirDefinitions() {
        var run = Catalogue.newRunThatIs("FINISHED", Map.of());
        given().get(PATH, run).then().statusCode(200).body(json("items", empty()));
        var survey = UUID.randomUUID();
        for (var sample : GoldenSamples.of(EventType.COURSE_EVALUATION_PUBLISHED)) {
            var id = sample.name().startsWith("01") ? survey : UUID.randomUUID();
            var told =
                    Records.json(sample.json()).put("surveyId", id.toString()).put("courseRun", run);
            var eventId = UUID.randomUUID();
            for (int i = 0; i < 10; i++) {
                Records.send(sample.type(), eventId, id, 1, told.put("addedLater", "ignored"));
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get(PATH, run).as(JsonBody.class).at("items.size()"), equalTo(3));
        var item = "items.find { it.source.surveyId == '" + survey + "' }.";
        given().get(PATH + "?lang=en", run)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body(json(item + "source.service", equalTo("forum-service")))
                .body(json(item + "source.path", equalTo("/v1/surveys/" + survey + "/results")))
                .body(json(item + "responses", equalTo(18)))
                .body(json(item + "ballots", equalTo(20)))
                .body(json(item + "items.key", contains("overall", "lecturers.field")))
                .body(json(item + "items[0].figures.definition", contains("TOP_2_BOX", "MEAN", "MEAN_100")))
                .body(json(item + "items[0].figures[0].numerator", equalTo(15)))
                .body(json(item + "items[0].figures[0].displayed", equalTo(94)))
                .body(json(
                        item + "items[0].figures[0].meaning",
                        equalTo("Share of valid answers with one of the two highest values (4-5 of 5, 6-7 of 7)")))
                .body(json(item + "items[1].suppressed", equalTo(true)))
                .body(json(item + "items[1].valid", nullValue()))
                .body(json(item + "items[1].figures", hasSize(0)));
        given().get(PATH, Catalogue.newRun(Map.of())).then().statusCode(404);
    }
}
