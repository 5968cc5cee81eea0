package org.cityexchange.training.trainee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.alumni.Graduates;
import org.junit.jupiter.api.Test;

/** Two entries of one person, brought together and taken apart again. */
@TrainingTest
class TraineeMergeApiTest {

    private static Response merge(String from, String into) {
        return post("/v1/trainee-merges", Map.of("from", from, "into", into, "reason", "같은 사람"));
    }

    private static Response undo(String merge) {
        return post("/v1/trainee-merges/" + merge + "/transitions", Map.of("to", "UNDONE", "reason", "다른 사람"));
    }

    private static int distinct(Graduates one, Graduates other) {
        return admin().queryParam("dataset", one.dataset(), other.dataset())
                .get("/v1/statistics/distinct-trainees")
                .as(JsonBody.class)
                .at("totals.value");
    }

    private static List<String> alumni(Graduates... all) {
        var request = admin();
        for (var each : all) {
            request.queryParam("city", each.city());
        }
        return request.get("/v1/alumni").as(JsonBody.class).at("items.traineeId");
    }

    @Test
    void aMergeAndItsUndoAreTheIdentityAndInBetweenBothAreOnePerson() {
        var first = Graduates.of(1);
        var second = Graduates.of(1);
        var from = second.trainee(0);
        var into = first.trainee(0);
        assertThat(distinct(first, second)).isEqualTo(2);
        admin().contentType("application/json")
                .body(Map.of("from", from, "into", into))
                .post("/v1/trainee-merges?dryRun=true")
                .then()
                .statusCode(200)
                .body(json("id", nullValue()))
                .body(json("uses.find { it.what == 'ENROLMENTS' }.rows", equalTo(1)));
        var merge = merge(from, into)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");

        assertThat(distinct(first, second)).isEqualTo(1);
        assertThat(alumni(first, second)).containsExactly(into);
        admin().get("/v1/alumni/{id}", into)
                .then()
                .body(json("courses.courseRun", containsInAnyOrder(first.run(), second.run())));
        admin().redirects()
                .follow(false)
                .get("/v1/trainees/{id}", from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/trainees/" + into));
        admin().get("/v1/trainees?dataset={set}", second.dataset()).then().body(json("items", empty()));
        admin().get("/v1/trainees?merged=true&dataset={set}", second.dataset())
                .then()
                .body(json("items.mergedInto", contains(into)));
        admin().get("/v1/course-runs/{run}/enrolments?trainee={id}", second.run(), into)
                .then()
                .body(json("items.id", contains(second.enrolment(0))))
                .body(json("items[0].traineeId", equalTo(from)));
        var etag = admin().get("/v1/trainees?merged=true&dataset={set}", second.dataset())
                .as(JsonBody.class)
                .<Integer>at("items[0].version");
        admin().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"" + etag + "\"")
                .body(Map.of("jobTitle", "Engineer"))
                .patch("/v1/trainees/{id}", from)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("TRAINEE_MERGED")));
        // whoever is written to under one address is known by both
        post("/v1/trainees", Map.of("cityCode", first.city(), "rank", "STAFF", "email", second.address(0)))
                .then()
                .statusCode(409);

        merge(from, into).then().statusCode(409).body(json("code", equalTo("TRAINEE_MERGED")));
        merge(into, from).then().statusCode(409).body(json("errors[0].pointer", equalTo("/into")));
        merge(into, into).then().statusCode(422).body(json("code", equalTo("CYCLE")));
        undo(merge).then().statusCode(200).body(json("status", equalTo("UNDONE")));
        undo(merge).then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        assertThat(distinct(first, second)).isEqualTo(2);
        assertThat(alumni(first, second)).containsExactlyInAnyOrder(from, into);
        admin().get("/v1/trainees/{id}", from).then().statusCode(200).body(json("mergedInto", nullValue()));
        admin().get("/v1/trainee-merges?trainee={id}", from)
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[0].undoReason", equalTo("다른 사람")));
        as("city-coordinator").get("/v1/trainee-merges").then().statusCode(403);
    }

    @Test
    void twoWhoWereInOneRunAreNotTheSamePersonAndAMergedEntryIsEnrolledNoMore() {
        var both = Graduates.of(3);
        merge(both.trainee(0), both.trainee(1))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("TRAINEES_IN_ONE_RUN")))
                .body(json("detail", containsString(both.run())));
        var other = Graduates.of(1);
        merge(other.trainee(0), both.trainee(0)).then().statusCode(201);
        // what was merged before counts as well
        merge(both.trainee(0), both.trainee(2)).then().statusCode(409);
        var run = newRunThatIs("CONFIRMED", Map.of("startsOn", "2026-01-05", "endsOn", "2099-12-31"));
        post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", other.trainee(0)))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("TRAINEE_MERGED")));
        // a file of the past tells of the merged entry where the person was already
        imported(
                        ("trainee,edition,cityCode,rank,status\nTR-00000," + both.run() + "," + other.city()
                                        + ",STAFF,COMPLETED\n")
                                .getBytes(UTF_8),
                        Map.of("type", "ENROLMENTS", "dataset", other.dataset(), "provenance", "IMPORTED"))
                .then()
                .body(json("errors[0].code", equalTo("DUPLICATE_ENROLMENT")));
    }

    @Test
    void twoWhoMergeInACircleAtOnceDoNotCloseIt() throws InterruptedException {
        var a = Graduates.of(1).trainee(0);
        var b = Graduates.of(1).trainee(0);
        var turns = new ConcurrentLinkedQueue<>(List.of(List.of(a, b), List.of(b, a)));
        var answers = Parallel.times(2, () -> {
            var turn = turns.remove();
            return merge(turn.get(0), turn.get(1)).statusCode();
        });
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aChainIsFollowedToItsEndAndTakenApartInAnyOrder() {
        var a = Graduates.of(1);
        var b = Graduates.of(1);
        var c = Graduates.of(1);
        var ab = merge(a.trainee(0), b.trainee(0)).as(JsonBody.class).<String>at("id");
        var bc = merge(b.trainee(0), c.trainee(0)).as(JsonBody.class).<String>at("id");
        admin().get("/v1/trainees?merged=true&dataset={set}", a.dataset())
                .then()
                .body(json("items[0].mergedInto", equalTo(c.trainee(0))));
        assertThat(alumni(a, b, c)).containsExactly(c.trainee(0));
        undo(bc).then().statusCode(200);
        assertThat(alumni(a, b, c)).containsExactlyInAnyOrder(b.trainee(0), c.trainee(0));
        admin().get("/v1/trainees?merged=true&dataset={set}", a.dataset())
                .then()
                .body(json("items[0].mergedInto", equalTo(b.trainee(0))));
        undo(ab).then().statusCode(200);
        assertThat(alumni(a, b, c)).hasSize(3);
        patch("/v1/trainees/" + a.trainee(0), Map.of("jobTitle", "Engineer"))
                .then()
                .statusCode(200);
    }
}
