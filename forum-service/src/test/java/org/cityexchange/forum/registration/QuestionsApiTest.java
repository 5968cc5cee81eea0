package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.draft;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.Test;

/** Questions of an event's own: their versions, the answers to them, and options with seats of their own. */
@ForumTest
class QuestionsApiTest {

    private static final String PATH = "/v1/events/{event}/questions";

    private static Map<String, Object> option(String key, Integer capacity) {
        var option = new HashMap<String, Object>(Map.of("key", key, "label", text("선택", "Option " + key)));
        option.put("capacity", capacity);
        return option;
    }

    private static Map<String, Object> meal(boolean required, Integer standard, Integer vegetarian) {
        return Map.of(
                "key",
                "meal",
                "type",
                "SINGLE",
                "label",
                text("식사", "Meal"),
                "required",
                required,
                "options",
                List.of(option("STANDARD", standard), option("VEGETARIAN", vegetarian)));
    }

    private static Response put(RequestSpecification call, String event, String ifMatch, Object... questions) {
        return call.contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("items", List.of(questions)))
                .put(PATH, event);
    }

    private static void asked(String event, int version, Object... questions) {
        put(organizer(), event, "\"" + version + "\"", questions).then().statusCode(200);
    }

    private static Response answer(String event, String mode, Map<String, ?> answers) {
        return register(event, body(Map.of("mode", mode, "answers", answers)));
    }

    private static Receipt eats(String event, String mode, String meal) {
        return Receipt.of(answer(event, mode, Map.of("meal", meal)));
    }

    private static Integer free(String event, String option) {
        return given().get("/v1/events/{event}/registration-form", event)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonBody.class)
                .at("questions.items[0].options.find { it.key == '" + option + "' }.free");
    }

    @Test
    void anEventAsksWhatItWantsAndTheFormShowsIt() {
        var event = open(5, 5);
        given().get(PATH, event).then().statusCode(200).header("ETag", "\"0\"").body(json("items", hasSize(0)));
        put(organizer(), event, "\"0\"", meal(true, null, 2))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(json("version", equalTo(1)));
        eats(event, "ONLINE", "VEGETARIAN");
        given().get("/v1/events/{event}/registration-form", event)
                .then()
                .body(json("questions.version", equalTo(1)))
                .body(json("questions.items.key", contains("meal")))
                .body(json("questions.items[0].options.free", contains(null, 1)))
                .body(json("questions.items[0].options.capacity", contains(null, 2)));
        given().queryParam("lang", "en").get(PATH, event).then().body(json("items[0].label", equalTo("Meal")));
    }

    @Test
    void questionsAreChangedByTheirOrganizersWhoHaveReadThem() {
        var event = open(5, 5);
        organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of()))
                .put(PATH, event)
                .then()
                .statusCode(428);
        put(organizer(), event, "\"3\"", meal(true, 1, 1)).then().statusCode(412);
        put(stranger(), event, "\"0\"", meal(true, 1, 1)).then().statusCode(404);
        put(given(), event, "\"0\"", meal(true, 1, 1)).then().statusCode(401);
        var draft = draft(Map.of());
        asked(draft, 0, meal(true, 1, 1));
        given().get(PATH, draft).then().statusCode(404);
    }

    @Test
    void questionsThatCannotBeAnsweredAreNotAsked() {
        var event = open(5, 5);
        var text = Map.of("key", "note", "type", "TEXT", "label", text("메모", "Note"));
        put(organizer(), event, "\"0\"", text, text)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("DUPLICATE_VALUE")))
                .body(json("errors.pointer", contains("/items/1/key")));
        var choice = new HashMap<String, Object>(Map.of("key", "c", "type", "MULTI", "label", text("선택", "Choice")));
        put(organizer(), event, "\"0\"", choice)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("OPTIONS_REQUIRED")))
                .body(json("errors.pointer", contains("/items/0/options")));
        choice.put("options", List.of(option("A", null), option("A", null)));
        put(organizer(), event, "\"0\"", choice)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/items/0/options/1/key")));
        choice.put("type", "DATE");
        put(organizer(), event, "\"0\"", choice)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("OPTIONS_FORBIDDEN")));
        choice.put("key", "not a key");
        put(organizer(), event, "\"0\"", choice)
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/items/0/key")));
    }

    @Test
    void wrongAnswersAreRefusedWithPointersAndTakeNoSeat() {
        var event = open(5, 5);
        answer(event, "ONLINE", Map.of("meal", "STANDARD"))
                .then()
                .statusCode(422)
                .body(json("errors.code", contains("UNKNOWN_QUESTION")));
        asked(event, 0, meal(true, 1, 1));
        answer(event, "ONLINE", Map.of())
                .then()
                .statusCode(422)
                .body(json("code", equalTo("VALIDATION_FAILED")))
                .body(json("errors.pointer", contains("/answers/meal")))
                .body(json("errors.code", contains("REQUIRED")));
        answer(event, "ONLINE", Map.of("meal", "SOUP", "drink", "TEA"))
                .then()
                .statusCode(422)
                .body(json("errors.pointer", contains("/answers/drink", "/answers/meal")));
        assertThat(free(event, "STANDARD")).isOne();
    }

    @Test
    void aRegistrationKeepsTheVersionItAnswered() {
        var event = open(5, 5);
        asked(event, 0, meal(true, 5, 5));
        var first = eats(event, "ONLINE", "STANDARD");
        asked(event, 1, Map.of("key", "note", "type", "TEXT", "label", text("메모", "Note")));
        first.read().then().body(json("formVersion", equalTo(1))).body(json("answers.meal", equalTo("STANDARD")));
        var second = Receipt.of(answer(event, "ONLINE", Map.of("note", "늦게 도착합니다")));
        second.read().then().body(json("formVersion", equalTo(2))).body(json("answers.note", equalTo("늦게 도착합니다")));
        given().queryParam("version", 1).get(PATH, event).then().body(json("items.key", contains("meal")));
        given().queryParam("version", 3).get(PATH, event).then().statusCode(404);
        auditor().get("/v1/registrations/{id}", second.id()).then().body(json("answers.note", nullValue()));
        // the same option counts the same seats in a later version
        put(organizer(), event, "\"2\"", meal(false, 0, null))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("QUOTA_BELOW_TAKEN")));
        asked(event, 2, meal(false, 1, null));
        assertThat(free(event, "STANDARD")).isZero();
    }

    @Test
    void aFullOptionIsRefusedAndACancellationGivesItBack() {
        var event = open(9, 9);
        asked(event, 0, meal(true, null, 1));
        var first = eats(event, "ONLINE", "VEGETARIAN");
        answer(event, "ON_SITE", Map.of("meal", "VEGETARIAN"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("OPTION_FULL")))
                .body(json("detail", org.hamcrest.Matchers.containsString("VEGETARIAN")))
                .body(json("errors.pointer", contains("/answers/meal")));
        first.cancel().then().statusCode(200);
        assertThat(free(event, "VEGETARIAN")).isOne();
        eats(event, "ON_SITE", "VEGETARIAN");
        became(event, "CANCELLED");
    }

    @Test
    void whoWaitsForTheEventHoldsNoOptionAndTakesItWhenPromoted() {
        var event = open(null, 1);
        asked(event, 0, meal(true, null, 1));
        eats(event, "ONLINE", "STANDARD");
        var second = eats(event, "ONLINE", "VEGETARIAN");
        var third = eats(event, "ONLINE", "VEGETARIAN");
        assertThat(free(event, "VEGETARIAN")).isOne();
        resize(event, null, 2).then().statusCode(200);
        assertThat(second.statusNow()).isEqualTo("CONFIRMED");
        assertThat(free(event, "VEGETARIAN")).isZero();
        // no meal is left for the third, who waits for it with a seat in the event, and has it before any newcomer
        resize(event, null, 9).then().statusCode(200);
        assertThat(third.statusNow()).isEqualTo("CONFIRMED");
        second.cancel().then().statusCode(200);
        answer(event, "ONLINE", Map.of("meal", "VEGETARIAN")).then().statusCode(409);
        third.cancel().then().statusCode(200);
        eats(event, "ONLINE", "VEGETARIAN");
    }

    @Test
    void theLastPlaceOfAnOptionGoesToOne() throws Exception {
        var event = open(99, 99);
        asked(event, 0, meal(true, null, 1));
        var answers =
                Parallel.times(24, i -> answer(event, i % 2 == 0 ? "ONLINE" : "ON_SITE", Map.of("meal", "VEGETARIAN")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .extracting(answer -> answer.as(JsonBody.class).<String>at("code"))
                .containsOnly("OPTION_FULL");
        assertThat(free(event, "VEGETARIAN")).isZero();
    }

    @Test
    void crossingOptionsInBothModesDoNotWaitForOneAnother() throws Exception {
        var event = open(99, 99);
        var tours = Map.of(
                "key",
                "tours",
                "type",
                "MULTI",
                "label",
                text("견학", "Tours"),
                "options",
                List.of(option("A", 40), option("B", 40)));
        asked(event, 0, tours);
        var works = new java.util.ArrayList<Callable<Response>>();
        for (int i = 0; i < 16; i++) {
            var mode = i % 2 == 0 ? "ONLINE" : "ON_SITE";
            var order = i % 2 == 0 ? List.of("A", "B") : List.of("B", "A");
            var held = Receipt.of(
                    register(event, body(Map.of("mode", mode, "email", email(), "answers", Map.of("tours", order)))));
            works.add(held::cancel);
            works.add(() -> answer(event, mode, Map.of("tours", order)));
        }
        assertThat(Parallel.all(works)).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(free(event, "A")).isEqualTo(24);
        assertThat(free(event, "B")).isEqualTo(24);
    }
}
