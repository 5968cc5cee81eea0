package org.cityexchange.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Api;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** Whoever has several entries counts as one person, as long as they are known to be one. */
@TrainingTest
class MergedTraineesTest {

    @Inject
    Ledger ledger;

    @Inject
    Folding folding;

    @Inject
    Clock clock;

    private final String dataset = newCode("people");
    private String city;

    @Test
    void distinctTraineesFollowMergesOfTheMomentByEveryDimensionBeforeAndAfterFolding() {
        city = newCode("one");
        var otherCity = newCode("two");
        for (var code : List.of(city, otherCity)) {
            Api.createCity(code, "도시 " + code).then().statusCode(201);
        }
        var a = trainee();
        var b = trainee();
        var c = trainee();
        came(run("2019"), city, a);
        came(run("2020"), city, b);
        came(run("2020"), otherCity, b);
        came(run("2020"), otherCity, c);
        var before = clock.instant();
        assertThat(count(null, null)).isEqualTo(3);
        var merge = post("/v1/trainee-merges", Map.of("from", a, "into", b))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        var merged = clock.instant();
        for (int i = 0; i < 2; i++) {
            assertThat(count(null, null)).isEqualTo(2);
            assertThat(by("year")).isEqualTo(Map.of("2019", 1, "2020", 2));
            assertThat(by("city")).isEqualTo(Map.of(city, 1, otherCity, 2));
            assertThat(by("country")).isEqualTo(Map.of("VN", 2));
            assertThat(count(merged, null)).isEqualTo(2);
            assertThat(count(before, null)).isEqualTo(3);
            assertThat(count(null, "2020")).isEqualTo(2);
            folding.fold();
        }
        post("/v1/trainee-merges/" + merge + "/transitions", Map.of("to", "UNDONE"))
                .then()
                .statusCode(200);
        assertThat(count(null, null)).isEqualTo(3);
        assertThat(by("city")).isEqualTo(Map.of(city, 2, otherCity, 2));
        assertThat(count(merged, null)).isEqualTo(2);
        assertThat(count(before, null)).isEqualTo(3);
    }

    private String trainee() {
        return post("/v1/trainees", Map.of("cityCode", city, "rank", "STAFF"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private int count(Instant asOf, String year) {
        var request = given().queryParam("dataset", dataset);
        if (asOf != null) {
            request.queryParam("asOf", asOf.toString());
        }
        if (year != null) {
            request.queryParam("year", year);
        }
        return request.get("/v1/statistics/distinct-trainees")
                .as(JsonBody.class)
                .at("totals.value");
    }

    private Map<String, Integer> by(String dimension) {
        var answer = admin().queryParam("dataset", dataset)
                .queryParam("by", dimension)
                .get("/v1/statistics/distinct-trainees")
                .as(JsonBody.class);
        var keys = answer.<List<String>>at("rows.keys." + dimension);
        var values = answer.<List<Integer>>at("rows.value");
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < keys.size(); i++) {
            found.put(keys.get(i), values.get(i));
        }
        return found;
    }

    private UUID run(String year) {
        var id = Ids.next();
        var day = LocalDate.of(Integer.parseInt(year), 5, 4);
        var fact = new RunFact(
                id,
                "run-" + id,
                LocalizedText.ko("연수"),
                "OTHER",
                day,
                day,
                "ONLINE",
                "SINGLE_CONTINENT",
                "",
                List.of("ASIA"),
                "FINISHED",
                true,
                Provenance.RECORDED,
                dataset);
        QuarkusTransaction.requiringNew().run(() -> ledger.runs(List.of(fact)));
        return id;
    }

    private void came(UUID run, String from, String trainee) {
        var fact = new ParticipationFact(
                Ids.next(), run, UUID.fromString(trainee), from, "STAFF", Provenance.RECORDED, dataset);
        QuarkusTransaction.requiringNew().run(() -> ledger.participations(List.of(fact), List.of()));
    }
}
