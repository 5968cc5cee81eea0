package org.cityexchange.training.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.newRun;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@TrainingTest
class EnrolmentImportTest {

    private static final String HEADER = "trainee,edition,cityCode,rank,status";

    @Inject
    EntityManagerFactory factory;

    @Inject
    Heard heard;

    private String dataset;
    private String city;
    private String run;

    /** What the features above are told. */
    @ApplicationScoped
    static class Heard {

        private final Map<UUID, Integer> changes = new ConcurrentHashMap<>();

        void hear(@Observes EnrolmentsChanged changed) {
            changed.changes().forEach(change -> changes.merge(change.after().runId(), 1, Integer::sum));
        }

        int changesIn(UUID run) {
            return changes.getOrDefault(run, 0);
        }
    }

    @BeforeEach
    void aFinishedRunForAsia() {
        dataset = newCode("dataset");
        city = newCode("past");
        createCity(city, "지난시").then().statusCode(201);
        run = newRunThatIs("FINISHED", Map.of());
    }

    private Map<String, String> order(String... more) {
        var parameters = new HashMap<>(Map.of("type", "ENROLMENTS", "dataset", dataset, "provenance", "SYNTHETIC"));
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    private String row(int i) {
        return "TR-%05d,%s,%s,STAFF,COMPLETED".formatted(i, run, city);
    }

    private static byte[] file(List<String> rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private int total() {
        return admin().get("/v1/course-runs/{run}/enrolments?include=total", run)
                .as(JsonBody.class)
                .at("page.total");
    }

    @Test
    void row1500IsBadAndAbortKeepsNothingWhileSkipKeepsTheRest() {
        var rows = IntStream.rangeClosed(1, 1600).mapToObj(this::row).collect(Collectors.toList());
        rows.set(1499, "TR-01500," + run + ",no-such-city,STAFF,COMPLETED");
        var aborted = imported(file(rows), order("onError", "ABORT"));
        aborted.then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors", hasSize(1)))
                .body(json("errors[0].row", equalTo(1500)))
                .body(json("errors[0].line", equalTo(1501)))
                .body(json("errors[0].column", equalTo("cityCode")))
                .body(json("errors[0].code", equalTo("UNKNOWN_CITY")));
        assertThat(total()).isZero();
        admin().get("/v1/trainees?dataset={dataset}&include=total", dataset)
                .then()
                .body(json("page.total", equalTo(0)));

        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        imported(file(rows), order("onError", "SKIP"))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(1599)))
                .body(json("result.failed", equalTo(1)));
        // a few per batch of 500 rows, and an insert for 50 rows each; what others do beside it counts too
        assertThat(statistics.getPrepareStatementCount()).isLessThan(700);
        statistics.setStatisticsEnabled(false);
        assertThat(total()).isEqualTo(1599);
        var id = admin().get("/v1/course-runs/{run}/enrolments", run)
                .as(JsonBody.class)
                .<String>at("items[0].courseRunId");
        assertThat(heard.changesIn(UUID.fromString(id))).isGreaterThanOrEqualTo(1599);

        imported(file(rows), order("mode", "UPSERT", "onError", "SKIP"))
                .then()
                .body(json("result.unchanged", equalTo(1599)))
                .body(json("result.inserted", equalTo(0)));
        imported(file(List.of(row(1))), order()).then().body(json("errors[0].code", equalTo("DUPLICATE_ENROLMENT")));
        assertThat(total()).isEqualTo(1599);
    }

    @Test
    void koreanWordsInMs949AndBehindABomAreReadAndAnUpsertCorrectsAllButTheRank() {
        var korean = "연수생,회차,도시코드,직급,상태,이름\r\nTR-1," + run + "," + city + ",과장급 이상,수료,연수생 하나\r\n";
        imported(korean.getBytes(Charset.forName("MS949")), order()).then().body(json("result.inserted", equalTo(1)));
        imported(("\uFEFF" + korean).getBytes(UTF_8), order("mode", "UPSERT"))
                .then()
                .body(json("result.unchanged", equalTo(1)));
        admin().get("/v1/course-runs/{run}/enrolments", run)
                .then()
                .body(json("items[0].rank", equalTo("MANAGER")))
                .body(json("items[0].status", equalTo("COMPLETED")))
                .body(json("items[0].channel", equalTo("ON_SITE")))
                .body(json("items[0].provenance", equalTo("SYNTHETIC")))
                .body(json("items[0].completedAt", equalTo("2024-05-09T15:00:00Z")))
                .body(json("items[0].expiresAt", nullValue()));
        imported(file(List.of("TR-1," + run + "," + city + ",STAFF,COMPLETED")), order("mode", "UPSERT"))
                .then()
                .body(json("errors[0].code", equalTo("RANK_IS_FIXED")))
                .body(json("errors[0].column", equalTo("rank")));
        imported(file(List.of("TR-1," + run + "," + city + ",MANAGER,NOT_COMPLETED")), order("mode", "UPSERT"))
                .then()
                .body(json("result.updated", equalTo(1)));
        given("/v1/course-runs/" + run + "/quotas").body(json("items[0].taken", equalTo(0)));
    }

    private static ValidatableResponse given(String path) {
        return admin().get(path).then();
    }

    @Test
    void whatIsNotOfThePastOrLiesOutsideIsRefusedAndADryRunKeepsNothing() {
        var abroad = newCode("abroad");
        createCity(Map.of("code", abroad, "kind", "CITY", "names", Map.of("en", "Abroad"), "country", "FR"))
                .then()
                .statusCode(201);
        var open = newRun(Map.of());
        imported(
                        file(List.of(
                                "TR-1," + run + "," + abroad + ",STAFF,COMPLETED",
                                "TR-2," + open + "," + city + ",STAFF,COMPLETED",
                                "TR-3," + run + "," + city + ",STAFF,INVITED",
                                "TR-4,no-such-run," + city + ",STAFF,COMPLETED",
                                row(5))),
                        order("onError", "SKIP", "dryRun", "true"))
                .then()
                .body(json(
                        "errors.code",
                        contains("OUTSIDE_TARGET", "RUN_NOT_HELD", "NOT_FROM_A_FILE", "UNKNOWN_REFERENCE")))
                .body(json("errors.column", contains("cityCode", "courseRun", "status", "courseRun")))
                .body(json("result.inserted", equalTo(1)));
        assertThat(total()).isZero();
        imported(
                        (HEADER + ",targetOverride\nTR-1," + run + "," + abroad + ",STAFF,COMPLETED,sister city\n")
                                .getBytes(UTF_8),
                        order())
                .then()
                .body(json("result.inserted", equalTo(1)));
    }
}
