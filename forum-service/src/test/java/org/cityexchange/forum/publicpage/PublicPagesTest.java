package org.cityexchange.forum.publicpage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Statements;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Pages that are kept as bytes are as new as those that are not. */
@ForumTest
class PublicPagesTest {

    /** An answer and how many statements it took. */
    private record Read(Response answer, int statements) {}

    private static Read read(String path, String ifNoneMatch) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var call = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        if (ifNoneMatch != null) {
            call.header("If-None-Match", ifNoneMatch);
        }
        return new Read(call.get(path), Statements.of(trace));
    }

    /** The answer once it is kept: others may change something meanwhile, whereupon all is made anew. */
    private static Response kept(String path) {
        return await().until(() -> read(path, null), read -> read.statements() == 0)
                .answer();
    }

    private static String path(String event) {
        return "/v1/events/" + event;
    }

    @Test
    void aPageThatIsKeptIsTheAnswerItWasMadeFromAndCostsNoStatement() {
        var event = published(Map.of());
        for (var path :
                List.of(path(event), path(event) + "/agenda", path(event) + "?lang=en", path(event) + "?lang=ko")) {
            // who would rather have something else is answered by the resource
            var made = given().header("Accept", "text/html;q=0.1, application/json")
                    .get(path);
            var kept = kept(path);
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.asString()).isEqualTo(made.asString());
            for (var header : List.of("ETag", "Cache-Control", "Content-Type", "X-Content-Type-Options")) {
                assertThat(kept.header(header)).isEqualTo(made.header(header)).isNotNull();
            }
            assertThat(kept.header("Content-Language")).isEqualTo(made.header("Content-Language"));
            var again =
                    await().until(() -> read(path, "W/\"x\", " + kept.header("ETag")), read -> read.statements() == 0);
            assertThat(again.answer().statusCode()).isEqualTo(304);
            assertThat(again.answer().asString()).isEmpty();
            assertThat(again.answer().header("ETag")).isEqualTo(kept.header("ETag"));
            assertThat(read(path, "\"other\"").answer().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyChangeIsSeenAtOnceInEveryLanguage() {
        var event = published(Map.of());
        var path = path(event);
        var tag = kept(path).header("ETag");
        kept(path + "?lang=en");
        patch(event, Map.of("title", text("Whatever", "Another title"))).then().statusCode(200);
        given().get(path).then().body(json("title.en", equalTo("Another title")));
        given().get(path + "?lang=en").then().body(json("title", equalTo("Another title")));
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
        assertThat(kept(path).as(JsonBody.class).<String>at("title.ko")).isEqualTo("Whatever");
        became(event, "REGISTRATION_OPEN");
        given().get(path).then().body(json("status", equalTo("REGISTRATION_OPEN")));
    }

    @Test
    void anAgendaIsSeenFromItsReleaseOnAndNotBefore() {
        var event = published(
                Map.of("startsAt", "2020-10-21T15:00:00Z", "endsAt", "2020-10-22T15:00:00Z", "datePrecision", "DAY"));
        var path = path(event) + "/agenda";
        kept(path).then().body(json("sessions", hasSize(0)));
        var session = Map.of("title", text("Opening", "Opening"), "type", "OPENING");
        organizer()
                .contentType("application/json")
                .header("If-Match", organizer().get(path).header("ETag"))
                .body(Map.of("sessions", List.of(session)))
                .put(path)
                .then()
                .statusCode(200);
        kept(path).then().body(json("sessions", hasSize(0)));
        post(Map.of(), path + "/releases").then().statusCode(201);
        given().get(path).then().body(json("sessions", hasSize(1)));
        kept(path).then().body(json("sessions", hasSize(1)));
    }

    @Test
    void whatIsHiddenIsNeverKeptAndIsThereFromTheInstantItsEmbargoEnds() {
        var end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        var event = published(Map.of("publicFrom", end.toString()));
        var path = path(event);
        given().get(path).then().statusCode(404);
        given().get(path + "/agenda").then().statusCode(404);
        organizer().get(path).then().statusCode(200);
        given().get(path).then().statusCode(404); // what its organizer reads is nobody else's
        var seen = await().pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            var status = given().get(path).statusCode();
                            return status == 200 ? Instant.now() : null;
                        },
                        at -> at != null);
        assertThat(seen).isBetween(end, end.plusMillis(500));
        kept(path);
        Rows.change("update event set public_from = now() + interval '1 day' where id = ?", UUID.fromString(event));
        await().atMost(Duration.ofSeconds(1)).until(() -> given().get(path).statusCode() == 404);
    }

    @Test
    void whatAnotherInstanceChangesIsSeenWithinASecond() {
        var event = published(Map.of());
        var path = path(event);
        kept(path);
        Rows.change(
                "update event set title = '{\"ko\": \"다른 곳에서\"}', version = version + 1 where id = ?",
                UUID.fromString(event));
        await().atMost(Duration.ofSeconds(1))
                .until(() -> given().get(path)
                        .as(JsonBody.class)
                        .<String>at("title.ko")
                        .equals("다른 곳에서"));
    }
}
