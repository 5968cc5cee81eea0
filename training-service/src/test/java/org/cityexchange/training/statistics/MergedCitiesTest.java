package org.cityexchange.training.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cities are read through the merges of the moment that is asked for. */
@TrainingTest
class MergedCitiesTest {

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    private final String dataset = newCode("merged");
    private final UUID run = Ids.next();
    private final UUID traveller = UUID.randomUUID();
    private String a;
    private String b;
    private String c;

    @BeforeEach
    void threeCitiesWithARun() {
        a = city();
        b = city();
        c = city();
        var day = LocalDate.of(2020, 5, 4);
        var fact = new RunFact(
                run,
                "run-" + run,
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
        came(a, traveller);
        came(b, UUID.randomUUID());
    }

    @Test
    void aMergeAndItsUndoAreTheIdentityOnEveryCountAlsoWithRowsInBetween() {
        var before = clock.instant();
        assertCounts(null, 2, 2, 2);
        var ab = merge(a, b);
        var merged = clock.instant();
        assertCounts(null, 1, 2, 2);
        came(b, traveller);
        var bc = merge(b, c);
        came(c, UUID.randomUUID());
        assertCounts(null, 1, 4, 3);
        asked(null)
                .queryParam("by", "city")
                .get("/v1/statistics/participations")
                .then()
                .body(json("rows.keys.city", contains(c)))
                .body(json("rows[0].value", equalTo(4)));
        asked(null)
                .queryParam("by", "city")
                .get("/v1/statistics/distinct-trainees")
                .then()
                .body(json("rows.keys.city", contains(c)))
                .body(json("rows[0].value", equalTo(3)));
        asked(null)
                .queryParam("city", a)
                .get("/v1/statistics/participations/rows?include=total")
                .then()
                .body(json("page.total", equalTo(4)));
        undo(bc);
        undo(ab);
        assertCounts(null, 3, 4, 3);
        assertThat(value("participations", null, "city", a)).isEqualTo(1);
        assertThat(value("participations", null, "city", b)).isEqualTo(2);
        assertCounts(before, 2, 2, 2);
        assertCounts(merged, 1, 2, 2);
    }

    private void assertCounts(Instant asOf, int cities, int participations, int trainees) {
        assertThat(value("cities", asOf)).isEqualTo(cities);
        assertThat(value("participations", asOf)).isEqualTo(participations);
        assertThat(value("distinct-trainees", asOf)).isEqualTo(trainees);
        assertThat(value("countries", asOf)).isEqualTo(1);
        assertThat(value("course-runs", asOf)).isEqualTo(1);
    }

    private int value(String measure, Instant asOf, String... filter) {
        var request = asked(asOf);
        for (int i = 0; i < filter.length; i += 2) {
            request.queryParam(filter[i], filter[i + 1]);
        }
        return request.get("/v1/statistics/" + measure)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("totals.value");
    }

    private RequestSpecification asked(Instant asOf) {
        var request = given().queryParam("dataset", dataset);
        return asOf == null ? request : request.queryParam("asOf", asOf.toString());
    }

    private void came(String city, UUID trainee) {
        var fact = new ParticipationFact(Ids.next(), run, trainee, city, "STAFF", Provenance.RECORDED, dataset);
        QuarkusTransaction.requiringNew().run(() -> ledger.participations(List.of(fact), List.of()));
    }

    private static String city() {
        var code = newCode("merge");
        createCity(Map.of("code", code, "kind", "CITY", "names", Map.of("ko", "도시 " + code), "country", "VN"))
                .then()
                .statusCode(201);
        return code;
    }

    private static String merge(String from, String into) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("from", from, "into", into))
                .post("/v1/city-merges")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static void undo(String merge) {
        admin().contentType(ContentType.JSON)
                .body(Map.of("to", "UNDONE", "reason", "다른 도시"))
                .post("/v1/city-merges/{id}/transitions", merge)
                .then()
                .statusCode(200);
    }
}
