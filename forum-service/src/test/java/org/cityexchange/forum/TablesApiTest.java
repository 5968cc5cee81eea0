package org.cityexchange.forum;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files. */
@ForumTest
class TablesApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static List<String> lines(Response csv) {
        return new String(csv.then().statusCode(200).extract().asByteArray(), UTF_8)
                .lines()
                .toList();
    }

    private static List<Row> rows(Response xlsx) throws IOException {
        var bytes = xlsx.then().statusCode(200).contentType(XLSX).extract().asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void theListOfEventsIsAFileWithTheFiltersOfTheList() throws IOException {
        var topic = "topic-" + UUID.randomUUID();
        var slug = slug("table");
        Events.published(Map.of(
                "slug",
                slug,
                "topics",
                List.of(topic),
                "title",
                text("=포럼", "Forum"),
                "timeZone",
                "Asia/Seoul",
                "startsAt",
                "2022-11-25T05:00:00Z",
                "endsAt",
                "2022-11-25T07:00:00Z"));
        var csv = given().queryParam("topic", topic).get("/v1/events.csv");
        csv.then()
                .header("Content-Type", startsWith("text/csv"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"events.csv\"; filename*=UTF-8''%ED%96%89%EC%82%AC.csv"))
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", containsString("Accept-Language"));
        assertThat(lines(csv)).hasSize(2);
        assertThat(lines(csv).get(0)).startsWith("\uFEFF식별자,행사명,주제");
        assertThat(lines(csv).get(1)).startsWith(slug + ",'=포럼,").contains("2022-11-25T14:00:00+09:00");
        var english = given().queryParam("topic", topic)
                .header("Accept-Language", "en")
                .get("/v1/events.csv");
        assertThat(lines(english).get(0)).startsWith("\uFEFFSlug,Title,Theme");
        assertThat(lines(english).get(1)).startsWith(slug + ",Forum,");
        var sheet = rows(given().queryParam("topic", topic).get("/v1/events.xlsx"));
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(1).getCellText(1)).isEqualTo("=포럼");
        assertThat(sheet.get(1).getCellAsDate(5)).contains(LocalDateTime.of(2022, 11, 25, 14, 0));
    }

    @Test
    void theSameListIsNotSentTwice() {
        var topic = "topic-" + UUID.randomUUID();
        var event = Events.published(Map.of("topics", List.of(topic)));
        for (var format : List.of("csv", "xlsx")) {
            var url = "/v1/events." + format + "?topic=" + topic;
            var tag = given().get(url).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag).get(url).then().statusCode(304).header("ETag", tag);
            given().header("If-None-Match", tag)
                    .header("Accept-Language", "en")
                    .get(url)
                    .then()
                    .statusCode(200)
                    .header("ETag", not(tag));
        }
        var before = given().get("/v1/events.csv?topic=" + topic).header("ETag");
        Api.patch(Map.of("editionNumber", 7), "/v1/events/{event}", event)
                .then()
                .statusCode(200);
        given().header("If-None-Match", before)
                .get("/v1/events.csv?topic=" + topic)
                .then()
                .statusCode(200);
    }

    @Test
    void whatTheListHidesTheFileHides() {
        var topic = "topic-" + UUID.randomUUID();
        Events.draft(Map.of("topics", List.of(topic)));
        assertThat(lines(given().get("/v1/events.csv?topic=" + topic))).hasSize(1);
        assertThat(lines(stranger().get("/v1/events.csv?topic=" + topic))).hasSize(1);
        assertThat(lines(organizer().get("/v1/events.csv?topic=" + topic))).hasSize(2);
        assertThat(lines(auditor().get("/v1/events.csv?topic=" + topic))).hasSize(2);
    }

    @Test
    void moreRowsThanABatchStandInTheFileOnceAndInOrder() {
        var slug = slug("batch");
        var topic = "topic-" + UUID.randomUUID();
        var event = Events.published(Map.of("slug", slug, "topics", List.of(topic)));
        Rows.copy("event", event, 450, Map.of("slug", "'" + slug + "-' || lpad(n::text, 4, '0')"));
        var slugs = lines(given().get("/v1/events.csv?sort=slug&topic=" + topic)).stream()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .toList();
        assertThat(slugs)
                .hasSizeGreaterThanOrEqualTo(450)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/event-series", "/v1/venues", "/v1/cities", "/v1/reports"})
    void everyPublicListIsAFile(String list) throws IOException {
        assertThat(lines(given().get(list + ".csv"))).isNotEmpty();
        assertThat(rows(given().get(list + ".xlsx"))).isNotEmpty();
        given().get(list + ".pdf").then().statusCode(404);
        given().get(list + ".csv?limit=1").then().statusCode(400).body(json("code", equalTo("UNKNOWN_PARAMETER")));
        given().get(list + ".csv?sort=nothing").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void roomsStandOnALineEachAndAVenueWithoutOnesOnOne() {
        var name = "센터 " + UUID.randomUUID();
        var venue = post(Map.of("name", text(name, "Center")), "/v1/venues")
                .as(JsonBody.class)
                .<String>at("id");
        assertThat(lines(given().get("/v1/venues.csv")))
                .filteredOn(line -> line.contains(name))
                .hasSize(1);
        post(Map.of("name", text("가", "A"), "capacity", 30), "/v1/venues/{venue}/rooms", venue);
        post(Map.of("name", text("나", "B")), "/v1/venues/{venue}/rooms", venue);
        assertThat(lines(given().get("/v1/venues.csv")))
                .filteredOn(line -> line.contains(name))
                .hasSize(2);
    }

    @Test
    void sessionsAndQuotasOfAnEventAreFiles() {
        var event = Events.open(
                30,
                70,
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        var person =
                post(Map.of("name", "홍보기"), "/v1/people").as(JsonBody.class).<String>at("id");
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "sessions",
                        List.of(Map.of(
                                "type", "KEYNOTE",
                                "title", text("기조", "Keynote"),
                                "roles", List.of(Map.of("role", "KEYNOTE_SPEAKER", "person", Map.of("id", person)))))))
                .put("/v1/events/{event}/agenda", event)
                .then()
                .statusCode(200);
        assertThat(lines(organizer().get("/v1/events/{event}/sessions.csv", event)))
                .hasSize(2)
                .last()
                .asString()
                .contains("KEYNOTE", "기조", "홍보기");
        assertThat(lines(given().header("Accept-Language", "en").get("/v1/events/{event}/quotas.csv", event)))
                .containsExactlyInAnyOrder(
                        "\uFEFFMode,Size,Confirmed,Offered,Reserved,Waiting,Free",
                        "ON_SITE,30,0,0,0,0,30",
                        "ONLINE,70,0,0,0,0,70");
        var draft = Events.draft(Map.of());
        given().get("/v1/events/{event}/sessions.csv", draft).then().statusCode(404);
        given().get("/v1/events/{event}/quotas.xlsx", draft).then().statusCode(404);
    }

    @Test
    void peopleAreForOrganizersAndNeverKept() {
        var name = "발표자 " + UUID.randomUUID();
        post(Map.of("name", name, "email", Api.email()), "/v1/people").then().statusCode(201);
        given().get("/v1/people.csv").then().statusCode(401);
        var file = organizer().queryParam("q", name).get("/v1/people.csv");
        file.then().header("Cache-Control", "private, no-store");
        assertThat(lines(file)).hasSize(2);
        assertThat(lines(stranger().queryParam("q", name).get("/v1/people.csv")))
                .hasSize(1);
    }
}
