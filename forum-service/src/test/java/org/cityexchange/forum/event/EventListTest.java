package org.cityexchange.forum.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Lists of events: pages, order, filters and search. Each test tells its events by a topic of its own. */
@ForumTest
class EventListTest {

    private static final int MANY = 45;

    private final String topic = "topic-" + UUID.randomUUID();

    private String event(Map<String, ?> changes) {
        var all = new HashMap<String, Object>(changes);
        all.put("topics", List.of("other", topic));
        return published(all);
    }

    private ValidatableResponse list(String name, Object... values) {
        return given().queryParam("topic", topic)
                .queryParam(name, values)
                .get("/v1/events")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(String url) {
        return given().urlEncodingEnabled(false).get(url).then();
    }

    @Test
    void pagesShowEachEventOnceThoughOthersAreAddedMeanwhile() {
        var slug = slug("page");
        var first = event(Map.of("slug", slug, "type", "SEMINAR"));
        // several begin at the same moment: then the id decides
        Rows.copy(
                "event",
                first,
                MANY - 1,
                Map.of("slug", "'" + slug + "-' || n", "starts_at", "original.starts_at - n / 3 * interval '1 day'"));
        for (var sort : List.of("-startsAt", "slug", "startsAt,-slug")) {
            var seen = new ArrayList<String>();
            String next = "/v1/events?topic=" + topic + "&type=SEMINAR&limit=20&include=total&sort=" + sort;
            while (next != null) {
                var answer = page(next)
                        .statusCode(200)
                        .body(json("page.limit", equalTo(20)))
                        .body(json("page.total", greaterThanOrEqualTo(MANY)))
                        .extract();
                seen.addAll(answer.as(JsonBody.class).<List<String>>at("items.slug"));
                next = answer.as(JsonBody.class).at("page.next");
                // some come before, some behind the place that was reached
                Rows.copy(
                        "event",
                        first,
                        2,
                        Map.of(
                                "slug",
                                "'new-" + seen.size() + "-' || gen_random_uuid()",
                                "starts_at",
                                "original.starts_at - (n * 20 - 10) * interval '1 day'"));
            }
            assertThat(seen)
                    .as(sort)
                    .doesNotHaveDuplicates()
                    .contains(slug)
                    .filteredOn(each -> each.startsWith(slug))
                    .hasSize(MANY);
            if (sort.equals("slug")) {
                assertThat(seen).isSorted();
            }
        }
    }

    @Test
    void aCursorIsGoodForItsOwnListOnly() {
        for (int i = 0; i < 3; i++) {
            event(Map.of());
        }
        String next = list("limit", 1).extract().as(JsonBody.class).at("page.next");
        page(next).statusCode(200).body(json("items", hasSize(1)));
        var cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        var last = cursor.charAt(cursor.length() - 2);
        var tampered = cursor.substring(0, cursor.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + cursor.charAt(cursor.length() - 1);
        for (var wrong : List.of(
                next.replace(cursor, tampered),
                next.replace(topic, "other"),
                next + "&sort=slug",
                next + "&type=WEBINAR",
                next.replace("/v1/events?", "/v1/reports?").replaceAll("topic=[^&]*&?", ""))) {
            page(wrong)
                    .statusCode(400)
                    .body(json("code", equalTo("INVALID_CURSOR")))
                    .body(json("errors[0].parameter", equalTo("cursor")));
        }
    }

    @Test
    void theTotalIsCountedWhenAskedFor() {
        event(Map.of());
        event(Map.of());
        list("include", "total").body(json("page.total", equalTo(2))).body(json("page.next", nullValue()));
        list("limit", 100).body(json("page", not(hasKey("total"))));
    }

    @Test
    void aYearIsThatOfThePlaceWhereItIsHeld() {
        var auckland = event(Map.of(
                "timeZone",
                "Pacific/Auckland",
                "startsAt",
                "2031-01-01T00:30:00+13:00",
                "endsAt",
                "2031-01-01T02:00:00+13:00"));
        var saoPaulo = event(Map.of(
                "timeZone",
                "America/Sao_Paulo",
                "startsAt",
                "2030-12-31T23:00:00-03:00",
                "endsAt",
                "2031-01-01T01:00:00-03:00"));
        list("year", 2031).body(json("items.id", contains(auckland)));
        list("year", 2030).body(json("items.id", contains(saoPaulo)));
        list("year", 2029).body(json("items", hasSize(0)));
        list("year", 2029, 2030, 2031).body(json("items.id", containsInAnyOrder(auckland, saoPaulo)));
    }

    @Test
    void filtersTakeTheValuesThatAreRepeated() {
        var webinar = event(Map.of("type", "WEBINAR", "attendanceMode", "ONLINE"));
        var seminar = event(Map.of("type", "SEMINAR", "attendanceMode", "ON_SITE"));
        var forum = event(Map.of());
        became(forum, "REGISTRATION_OPEN");
        list("type", "WEBINAR").body(json("items.id", contains(webinar)));
        list("type", "WEBINAR", "SEMINAR").body(json("items.id", containsInAnyOrder(webinar, seminar)));
        list("mode", "ON_SITE").body(json("items.id", contains(seminar)));
        list("mode", "ON_SITE", "HYBRID").body(json("items.id", containsInAnyOrder(seminar, forum)));
        list("status", "REGISTRATION_OPEN").body(json("items.id", contains(forum)));
        list("lang", "en").body(json("items.title", everyItem(equalTo("Exchange forum"))));
    }

    @Test
    void twoSyllablesOrAnyPartOfATextFindAnEvent() {
        var first = event(Map.of("title", text("2027 국제연수 교류 포럼", "Training Forum 100%")));
        // the fixtures' title has them too
        var second = event(Map.of("theme", text("언택트 교류", "Cafe_a São Paulo")));
        list("q", "연수").body(json("items.id", contains(first)));
        list("q", "교류").body(json("items.id", containsInAnyOrder(first, second)));
        list("q", "언택").body(json("items.id", contains(second)));
        list("q", "TRAINING forum").body(json("items.id", contains(first)));
        list("q", "sao paulo").body(json("items.id", contains(second)));
        list("q", "100%").body(json("items.id", contains(first)));
        list("q", "0%f").body(json("items", hasSize(0)));
        list("q", "e_a").body(json("items.id", contains(second)));
        list("q", "f_r").body(json("items", hasSize(0)));
        list("q", "없는말").body(json("items", hasSize(0)));
        list("q", "ＦＯＲＵＭ").body(json("items", hasSize(2)));
    }

    @Test
    void aRepeatedTopicOrSeriesMeansAnyOfThem() {
        var further = "topic-" + UUID.randomUUID();
        var mine = event(Map.of());
        var other = published(Map.of("topics", List.of(further)));
        given().queryParam("topic", topic, further)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .body(json("items.id", containsInAnyOrder(mine, other)));
        list("series", "no-such-series", "nor-this-one").body(json("items", hasSize(0)));
    }

    @Test
    void theNextPageOfASearchIsFound() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(event(Map.of("title", text("가나 {다} 100%&라", "Title " + i))));
        }
        var seen = new HashSet<String>();
        var first = given().queryParam("topic", topic)
                .queryParam("q", "나 {다} 100%&라")
                .queryParam("limit", 1)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract();
        seen.addAll(first.as(JsonBody.class).<List<String>>at("items.id"));
        String next = first.as(JsonBody.class).at("page.next");
        while (next != null) {
            var answer = page(next).statusCode(200).extract();
            seen.addAll(answer.as(JsonBody.class).<List<String>>at("items.id"));
            next = answer.as(JsonBody.class).at("page.next");
        }
        assertThat(seen).isEqualTo(ids);
    }
}
