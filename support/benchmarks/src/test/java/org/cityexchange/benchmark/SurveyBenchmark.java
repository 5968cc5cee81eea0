package org.cityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * A survey with a million answers: what an answer costs before and after them, how long counting them takes and in how
 * much memory, and how long reading what was counted.
 */
class SurveyBenchmark {

    private static final int MILLION = 1_000_000;
    private static final int READS = 300;
    private static final int SUBMISSIONS = 300;

    /** So much longer an answer may take with a million before it: what two runs of the same differ by here. */
    private static final double STILL_CONSTANT = 2;

    private static final String QUESTIONS = """
            [{"key": "mode", "type": "SINGLE", "dimension": true, "label": {"ko": "참가 방식"}, "options": [
               {"key": "ONLINE", "label": {"ko": "온라인"}}, {"key": "ON_SITE", "label": {"ko": "현장"}}]},
             {"key": "region", "type": "SINGLE", "dimension": true, "label": {"ko": "지역"}, "options": [
               {"key": "R0", "label": {"ko": "0"}}, {"key": "R1", "label": {"ko": "1"}}, {"key": "R2", "label": {"ko": "2"}},
               {"key": "R3", "label": {"ko": "3"}}, {"key": "R4", "label": {"ko": "4"}}, {"key": "R5", "label": {"ko": "5"}}]},
             {"key": "overall", "type": "LIKERT5", "metric": "OVERALL_SATISFACTION", "label": {"ko": "전반"}},
             {"key": "work", "type": "LIKERT5", "metric": "HELPFUL_FOR_WORK", "label": {"ko": "업무"}},
             {"key": "lecture", "type": "LIKERT7", "label": {"ko": "강의"}},
             {"key": "recommend", "type": "NPS11", "label": {"ko": "추천"}}]
            """;

    /** Answers as respondents would leave them, only faster. */
    private static final String ANSWERS = """
            insert into survey_response (id, survey_id, day, dimensions, answers)
            select gen_random_uuid(), cast(? as uuid), current_date,
                jsonb_build_object('mode', mode, 'region', region),
                jsonb_build_object('mode', mode, 'region', region, 'overall', 1 + n % 5, 'work', 1 + n % 4,
                    'lecture', 1 + n % 7, 'recommend', n % 11)
            from (select n, case when n % 3 = 0 then 'ON_SITE' else 'ONLINE' end as mode, 'R' || n % 6 as region
                from generate_series(1, ?) as n) as made
            """;

    @Test
    void aSurveyWithAMillionAnswers() throws SQLException {
        try (var forum = Bench.forum()) {
            var organizer = forum.token("organizer", "shrdc");
            var few = open(forum, organizer);
            submissions(forum, few); // warms up
            become(forum, organizer, few, "CLOSED");
            become(forum, organizer, few, "PUBLISHED");
            var survey = open(forum, organizer);
            var before = submissions(forum, survey);
            Bench.report("an answer to an empty survey (ballot and response)", before);
            insert(forum, survey);
            var after = submissions(forum, survey);
            Bench.report("an answer after a million others", after);

            var counting = Bench.time(1, () -> become(forum, organizer, survey, "CLOSED"));
            Bench.report("closing it: counting a million answers", counting);
            var verifying =
                    Bench.time(1, () -> forum.post("/v1/surveys/" + survey + "/verifications", organizer, "{}"));
            Bench.report("verifying it: counting them again", verifying);
            become(forum, organizer, survey, "PUBLISHED");

            var results = "/v1/surveys/" + survey + "/results";
            assertThat(forum.get(results, null).path("responses").asInt()).isGreaterThan(MILLION);
            Duel.same(
                    "results of a survey, a million answers : " + SUBMISSIONS,
                    () -> forum.get(results, null),
                    () -> forum.get("/v1/surveys/" + few + "/results", null));
            var reading = Bench.time(READS, () -> forum.get(results, null));
            Bench.report("reading the results", reading);
            Bench.report(
                    "reading the table over both dimensions",
                    Bench.time(READS, () -> forum.get(results + "/crosstab?by=mode,region", null)));
            System.out.printf(
                    Locale.ROOT, "%-58s %d MB resident at most (heap: 256 MB)%n", "memory", forum.peakMegabytes());

            assertThat(reading[READS - 1]).isLessThan(1_000);
            assertThat(Bench.median(after)).isLessThan(STILL_CONSTANT * Bench.median(before));
        }
    }

    /** A survey that takes answers from whoever has the link; about a course run, so that no event is needed. */
    static String open(Bench forum, String organizer) {
        var survey = forum.post("/v1/surveys", organizer, """
                        {"courseRun": "bench-%d", "ownerInstitution": "shrdc", "title": {"ko": "큰 조사"}, "audience": "LINK",
                         "limits": {"maxResponses": 1000000, "ballotsPerMinute": 10000}, "questions": %s}
                        """.formatted(System.nanoTime(), QUESTIONS))
                .path("id")
                .asText();
        become(forum, organizer, survey, "OPEN");
        return survey;
    }

    private static void become(Bench forum, String organizer, String survey, String to) {
        forum.post("/v1/surveys/" + survey + "/transitions", organizer, "{\"to\": \"" + to + "\"}");
    }

    /** What answering takes each time, with the drawing of a ballot, as one respondent after the other sees it. */
    private static double[] submissions(Bench forum, String survey) {
        var path = "/v1/surveys/" + survey;
        return Bench.time(SUBMISSIONS, () -> {
            var ballot =
                    forum.post(path + "/drawn-ballots", null, "").path("token").asText();
            var answers = "{\"answers\": {\"mode\": \"ONLINE\", \"region\": \"R%d\", \"overall\": 4}}"
                    .formatted(ThreadLocalRandom.current().nextInt(6));
            forum.post(path + "/responses", null, answers, "Ballot-Token", ballot);
        });
    }

    private static void insert(Bench forum, String survey) throws SQLException {
        try (var connection = forum.connect();
                var statement = connection.prepareStatement(ANSWERS)) {
            statement.setString(1, survey);
            statement.setInt(2, MILLION);
            statement.executeUpdate();
            try (var analyze = connection.createStatement()) {
                analyze.execute("analyze survey_response");
            }
        }
    }
}
