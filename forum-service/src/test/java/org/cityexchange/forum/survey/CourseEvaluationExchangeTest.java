package org.cityexchange.forum.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Training.enrolled;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys about course runs: who completed one asks for a ballot, and training hears what came of it. */
@ForumTest
class CourseEvaluationExchangeTest {

    private static final Pattern TOKEN = Pattern.compile("\\b[0-9A-Za-z]{26}\\b");

    @Inject
    PersonRefs personRefs;

    @Inject
    SurveyTimer timer;

    private final String run = slug("run");
    private final String admin = Api.tokens().forInstitutions("training-admin", Api.INSTITUTION);
    private String survey;

    @BeforeEach
    void open() {
        survey = Api.with(admin)
                .contentType(ContentType.JSON)
                .body(Respondents.body(Map.of("courseRun", run, "audience", "COMPLETED")))
                .post("/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        become("OPEN");
    }

    private void become(String to) {
        Api.with(admin)
                .contentType(ContentType.JSON)
                .body(Map.of("to", to))
                .post("/v1/surveys/{survey}/transitions", survey)
                .then()
                .statusCode(200);
    }

    private Response ask(String address) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", address, "locale", "en"))
                .post("/v1/surveys/{survey}/ballot-requests", survey);
    }

    /** Has the timer answer whoever has asked; the service's own timer may be at it at the same time. */
    private void awaitAnswers() {
        await().until(() -> {
            timer.run();
            return Rows.count(
                            "select count(*) from ballot_request where survey_id = ? and email is not null",
                            UUID.fromString(survey))
                    == 0;
        });
    }

    private List<String> tokens(int count) {
        return Mailbox.about(survey, count).stream()
                .map(mail -> TOKEN.matcher(mail.text())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .toList();
    }

    @Test
    void whoCompletedTheRunGetsOneBallotAndNobodyLearnsWhoDidNot() {
        var alumnus = email();
        var expected = email();
        var revoked = email();
        enrolled(run, "quy-nhon-vn", "9." + UUID.randomUUID(), personRefs.of(alumnus))
                .completed()
                .shown(false); // a ballot needs no consent to be seen
        enrolled(run, "quy-nhon-vn", personRefs.of(expected)).is(EventType.ENROLMENT_CONFIRMED, "CONFIRMED");
        enrolled(run, "quy-nhon-vn", personRefs.of(revoked)).completed().is(EventType.COMPLETION_REVOKED, "REVOKED");
        var all = List.of(email(), expected, revoked, alumnus);
        all.forEach(address -> ask(address).then().statusCode(202).body(equalTo("")));
        ask(alumnus.toUpperCase(Locale.ROOT)).then().statusCode(202);
        awaitAnswers();
        assertThat(tokens(1)).hasSize(1);
        assertThat(Mailbox.about(survey, 1)).hasSize(1).allSatisfy(mail -> {
            assertThat(mail.text()).contains(run).doesNotContain(alumnus);
            assertThat(mail.subject()).contains("Satisfaction");
        });
        // asked again much later: nobody gets two
        Rows.change(
                "update ballot_request set asked_at = asked_at - interval '1 hour' where survey_id = ?",
                UUID.fromString(survey));
        ask(alumnus).then().statusCode(202);
        awaitAnswers();
        assertThat(Mailbox.kinds(survey)).containsExactly("SURVEY_BALLOT");
        assertThat(Rows.count(
                        "select count(distinct xmin::text) from survey_ballot where survey_id = ?",
                        UUID.fromString(survey)))
                .isOne();
    }

    @Test
    void publishedResultsTravelAsFiguresOfGroupsAndNothingElse() {
        var addresses = IntStream.range(0, 4).mapToObj(i -> email()).toList();
        addresses.forEach(
                address -> enrolled(run, "quy-nhon-vn", personRefs.of(address)).completed());
        addresses.forEach(address -> ask(address).then().statusCode(202));
        awaitAnswers();
        var ballots = tokens(4);
        for (int i = 0; i < 4; i++) {
            Respondents.submit(
                            survey,
                            ballots.get(i),
                            i == 0 ? Map.of("satisfied", 1, "why", "비밀") : Map.of("satisfied", 5))
                    .then()
                    .statusCode(204);
        }
        become("CLOSED");
        become("PUBLISHED");
        var told = Wire.json(Wire.read(Topic.FORUM_COURSE_EVALUATION, Set.of(survey), 1)
                .get(0)
                .value());
        assertThat(told.path("courseRun").asText()).isEqualTo(run);
        assertThat(told.path("responses").asInt()).isEqualTo(4);
        assertThat(told.path("ballots").asInt()).isEqualTo(4);
        assertThat(told.path("minimumGroup").asInt()).isEqualTo(3);
        assertThat(told.at("/items/0/valid").asInt()).isEqualTo(4);
        assertThat(told.at("/items/0/figures/0").toString())
                .isEqualTo("{\"definition\":\"TOP_2_BOX\",\"unit\":\"PERCENT\",\"numerator\":3,\"denominator\":4,"
                        + "\"displayed\":75}");
        // only one was asked why: a group of one is nobody's business
        assertThat(told.at("/items/1/suppressed").asBoolean()).isTrue();
        assertThat(told.toString()).doesNotContain("비밀");
        given().get("/v1/surveys/{survey}/results", survey)
                .then()
                .statusCode(200)
                .body(json("snapshot.digest", equalTo(told.path("digest").asText())));
        ask(email()).then().statusCode(409).body(json("code", equalTo("SURVEY_NOT_OPEN")));
    }
}
