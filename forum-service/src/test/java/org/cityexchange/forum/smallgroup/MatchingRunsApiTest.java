package org.cityexchange.forum.smallgroup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.post;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Matching people by their interests: tried out, put into effect once, and never over other facts than those tried. */
@ForumTest
class MatchingRunsApiTest {

    private static final String PATH = "/v1/events/{event}/matching-runs";

    private static Map<String, Object> group(String topic, String session, int min, int max) {
        var group = new HashMap<String, Object>();
        group.put("key", topic + "-group");
        group.put("topic", topic);
        group.put("sessionId", session);
        group.put("min", min);
        group.put("max", max);
        return group;
    }

    private static Response run(String event, long seed, List<?> groups) {
        return post(Map.of("seed", seed, "groups", groups), PATH, event);
    }

    private static Response become(String event, String run, String to) {
        return post(Map.of("to", to), PATH + "/{run}/transitions", event, run);
    }

    @Test
    void aDryRunSaysWhoWouldBeWhereAndCommittingItSignsThemUp() {
        var forum = Breakouts.open(10, 10);
        var waste = forum.sessions().get(0);
        var tourism = forum.sessions().get(1);
        var people = forum.people(4);
        people.get(0).rank("waste", "tourism");
        people.get(1).rank("waste");
        people.get(2).rank("tourism", "waste");
        people.get(3).rank("sports");
        forum.somebody(); // has ranked nothing and takes no part
        var groups = List.of(group("waste", waste, 2, 3), group("tourism", tourism, 2, 5));
        var run = run(forum.event(), 7, groups).then().statusCode(201);
        run.header("ETag", equalTo("\"0\""))
                .body(json("status", equalTo("DRY_RUN")))
                .body(json("seed", equalTo(7)))
                .body(json("inputHash", matchesPattern("[0-9a-f]{64}")))
                .body(json("result.placed", equalTo(3)))
                .body(json("result.firstChoice", equalTo(2)))
                .body(json("result.groups[1].dissolved", equalTo(true)))
                .body(json("result.groups[1].people", hasSize(0)))
                .body(json(
                        "result.groups[0].people.registrationId",
                        containsInAnyOrder(
                                people.get(0).id(),
                                people.get(1).id(),
                                people.get(2).id())))
                .body(json(
                        "result.unplaced.registrationId", contains(people.get(3).id())))
                .body(json("result.unplaced.reason", contains("NO_MATCHING_INTEREST")));
        assertThat(people.get(0).signUps()).isEmpty();
        var again = run(forum.event(), 7, groups).then();
        assertThat(again.extract().as(JsonBody.class).<Object>at("result"))
                .isEqualTo(run.extract().as(JsonBody.class).at("result"));
        assertThat(again.extract().as(JsonBody.class).<String>at("inputHash"))
                .isEqualTo(run.extract().as(JsonBody.class).at("inputHash"));
        String id = run.extract().as(JsonBody.class).at("id");
        become(forum.event(), id, "COMMITTED")
                .then()
                .statusCode(200)
                .body(json("status", equalTo("COMMITTED")))
                .body(json("committedAt", notNullValue()));
        assertThat(people.get(2).signUps()).isEqualTo(Map.of(waste, "CONFIRMED"));
        assertThat(Breakouts.places(waste, "confirmed")).isEqualTo(3);
        organizer()
                .get("/v1/sessions/{s}/sign-ups", waste)
                .then()
                .body(json("items.source", contains("MATCHING", "MATCHING", "MATCHING")));
        become(forum.event(), id, "COMMITTED").then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        // who is placed is busy now, so that the other dry run no longer holds
        become(forum.event(), again.extract().as(JsonBody.class).at("id"), "COMMITTED")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("MATCHING_INPUTS_CHANGED")));
    }

    @Test
    void whatChangedSinceTheDryRunIsNotRunOver() {
        var forum = Breakouts.open(10);
        var session = forum.sessions().get(0);
        var people = forum.people(3);
        people.forEach(each -> each.rank("waste"));
        var groups = List.of(group("waste", session, 1, 3));
        String beforeInterest = run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        people.get(0).rank("tourism", "waste", "sports");
        // ranks nothing else that is offered: nothing that decides has changed
        String beforeCancellation =
                run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        people.get(1).rank("tourism");
        refused(forum, beforeInterest);
        refused(forum, beforeCancellation);
        people.get(1).rank("waste");
        String beforeSize = run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        Breakouts.size(session, 2);
        refused(forum, beforeSize);
        String beforeLeaving = run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        people.get(2).cancel().then().statusCode(200);
        refused(forum, beforeLeaving);
        String last = run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        become(forum.event(), last, "COMMITTED").then().statusCode(200);
        assertThat(people.get(2).signUps()).isEmpty();
        assertThat(Breakouts.places(session, "confirmed")).isEqualTo(2);
    }

    private static void refused(Breakouts forum, String run) {
        become(forum.event(), run, "COMMITTED")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("MATCHING_INPUTS_CHANGED")));
    }

    @Test
    void oneOfManyWhoCommitAtOnceWins() throws Exception {
        var forum = Breakouts.open(10, 10);
        forum.people(4).forEach(each -> each.rank("waste", "tourism"));
        var groups = List.of(
                group("waste", forum.sessions().get(0), 1, 2),
                group("tourism", forum.sessions().get(1), 1, 2));
        String one = run(forum.event(), 1, groups).as(JsonBody.class).at("id");
        String other = run(forum.event(), 2, groups).as(JsonBody.class).at("id");
        var answers = Parallel.times(8, i -> become(forum.event(), i % 2 == 0 ? one : other, "COMMITTED"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(Response::statusCode)
                .containsOnly(409);
        assertThat(Breakouts.places(forum.sessions().get(0), "confirmed")).isEqualTo(2);
        assertThat(Breakouts.places(forum.sessions().get(1), "confirmed")).isEqualTo(2);
    }

    @Test
    void aCancellationWhileARunIsCommittedIsPartOfItOrStopsIt() throws Exception {
        for (int round = 0; round < 3; round++) {
            var forum = Breakouts.open(10);
            var people = forum.people(3);
            people.forEach(each -> each.rank("waste"));
            String run = run(
                            forum.event(),
                            1,
                            List.of(group("waste", forum.sessions().get(0), 1, 5)))
                    .as(JsonBody.class)
                    .at("id");
            var answers = Parallel.all(
                    List.<Callable<Response>>of(() -> become(forum.event(), run, "COMMITTED"), people.get(0)::cancel));
            assertThat(answers.get(1).statusCode()).isEqualTo(200);
            var committed = answers.get(0).statusCode() == 200;
            assertThat(Breakouts.places(forum.sessions().get(0), "confirmed")).isEqualTo(committed ? 2 : 0);
            assertThat(people.get(0).signUps().values()).doesNotContain("CONFIRMED", "WAITLISTED");
        }
    }

    @Test
    void runsAreForOrganizersAndGroupsMustBePossible() {
        var forum = Breakouts.open(10);
        var session = forum.sessions().get(0);
        var good = List.of(group("waste", session, 1, 3));
        stranger()
                .contentType(ContentType.JSON)
                .body(Map.of("groups", good))
                .post(PATH, forum.event())
                .then()
                .statusCode(404);
        given().get(PATH, forum.event()).then().statusCode(401);
        run(forum.event(), 1, List.of(group("waste", session, 4, 3)))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/groups/0/min")));
        run(forum.event(), 1, List.of(group("waste", null, 1, 3), group("waste", null, 1, 3)))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/groups/1/key")));
        run(forum.event(), 1, List.of(group("waste", "01936e2a-7c5b-7000-8000-000000000003", 1, 3)))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/groups/0/sessionId")));
        run(forum.event(), 1, List.of(group("waste", forum.sessions().get(2), 1, 3)))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("SIGN_UP_NOT_OFFERED")));
        String run = run(forum.event(), 1, good).as(JsonBody.class).at("id");
        organizer().get(PATH + "/{run}", Breakouts.open().event(), run).then().statusCode(404);
        organizer()
                .get(PATH + "/{run}/transitions", forum.event(), run)
                .then()
                .body(json("allowed", containsInAnyOrder("COMMITTED", "DISCARDED")));
        become(forum.event(), run, "DISCARDED").then().statusCode(200);
        become(forum.event(), run, "COMMITTED").then().statusCode(409);
        organizer()
                .queryParam("status", "DISCARDED")
                .get(PATH, forum.event())
                .then()
                .body(json("items.id", contains(run)));
    }

    @Test
    void interestsAreRankedByTheirBearerOnly() {
        var forum = Breakouts.open(1);
        var somebody = forum.somebody().rank("waste", "tourism");
        var path = "/v1/registrations/" + somebody.id() + "/interests";
        given().header("Registration-Token", somebody.token())
                .get(path)
                .then()
                .statusCode(200)
                .body(json("topics", contains("waste", "tourism")));
        given().get(path).then().statusCode(404);
        given().header("Registration-Token", somebody.token())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("topics", List.of("a", "a")))
                .put(path)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/topics/1")));
        organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", organizer().get(path).header("ETag").replaceFirst(".$", "1\""))
                .body(Map.of("topics", List.of("a")))
                .put(path)
                .then()
                .statusCode(412);
        somebody.rank();
        organizer().get(path).then().body(json("topics", hasSize(0)));
    }
}
