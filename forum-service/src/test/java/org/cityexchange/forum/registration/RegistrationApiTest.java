package org.cityexchange.forum.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.all;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.text;
import static org.cityexchange.forum.event.Events.became;
import static org.cityexchange.forum.event.Events.open;
import static org.cityexchange.forum.event.Events.patch;
import static org.cityexchange.forum.event.Events.published;
import static org.cityexchange.forum.event.Events.resize;
import static org.cityexchange.forum.event.Events.seats;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.forum.registration.Registrations.registered;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;

/** Registering, what the event asks for it, and who sees what came in. */
@ForumTest
class RegistrationApiTest {

    private static final String LIST = "/v1/events/{event}/registrations";

    private static ValidatableResponse refused(String event, Map<String, ?> changes, int status, String code) {
        return register(event, body(changes)).then().statusCode(status).body(json("code", equalTo(code)));
    }

    private static String inDays(int days) {
        return Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    @Test
    void whoRegistersGetsASeatAndASecret() {
        var event = open(1, 1);
        var city = Wire.knownCity("ACTIVE");
        var answer = register(event, body(Map.of("name", " 응우옌  Văn A ", "email", "A." + email(), "cityCode", city)))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body(json("status", equalTo("CONFIRMED")))
                .body(json("mode", equalTo("ONLINE")))
                .body(json("waitlistPosition", nullValue()))
                .body(json("code", matchesPattern("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")))
                .body(json("token", matchesPattern("[0-9A-Za-z]{22,}")))
                .extract();
        given().header("Registration-Token", answer.as(JsonBody.class).<String>at("token"))
                .get(answer.header("Location"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("name", equalTo("응우옌  Văn A")))
                .body(json("cityCode", equalTo(city)))
                .body(json("source", equalTo("SELF")))
                .body(json("consents[0].purpose", equalTo("PERSONAL_DATA")))
                .body(json("consents[0].at", notNullValue()))
                .body(json("token", nullValue()));
        assertThat(seats(event, "ONLINE", "free")).isZero();
        registered(event, "ONLINE").read().then().body(json("waitlistPosition", equalTo(1)));
    }

    @Test
    void aRegistrationIsSeenWithItsSecretOrByItsOrganizer() {
        var event = open(2, 2);
        var mine = registered(event, "ON_SITE");
        var other = registered(event, "ON_SITE");
        var path = "/v1/registrations/" + mine.id();
        given().get(path).then().statusCode(404);
        given().header("Registration-Token", other.token()).get(path).then().statusCode(404);
        stranger().get(path).then().statusCode(404);
        organizer().get(path).then().statusCode(200).body(json("email", notNullValue()));
        auditor()
                .get(path)
                .then()
                .statusCode(200)
                .body(json("email", nullValue()))
                .body(json("name", nullValue()))
                .body(not(containsString("example.org")));
        var cancel = Map.of("to", "CANCELLED");
        for (var call : List.of(given(), given().header("Registration-Token", other.token()), stranger(), auditor())) {
            call.contentType(ContentType.JSON)
                    .body(cancel)
                    .post(path + "/transitions")
                    .then()
                    .statusCode(404);
        }
        given().get(path + "/transitions").then().statusCode(404);
        given().get("/v1/registrations/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aRegistrationIsCancelledByItsBearerOrItsOrganizer() {
        var event = open(2, 2);
        var first = registered(event, "ON_SITE");
        given().header("Registration-Token", first.token())
                .get("/v1/registrations/{id}/transitions", first.id())
                .then()
                .statusCode(200)
                .body(json("current", equalTo("CONFIRMED")))
                .body(json("allowed", contains("CANCELLED")))
                .body(json("blocked.to", hasItem("WAITLISTED")));
        first.cancel().then().statusCode(200).body(json("status", equalTo("CANCELLED")));
        first.cancel().then().statusCode(409).body(json("code", equalTo("ILLEGAL_TRANSITION")));
        var second = registered(event, "ON_SITE");
        organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED", "reason", " by phone "))
                .post("/v1/registrations/{id}/transitions", second.id())
                .then()
                .statusCode(200)
                .body(json("statusReason", equalTo("by phone")));
        var third = registered(event, "ON_SITE");
        for (var to : List.of("CONFIRMED", "WAITLISTED")) {
            given().header("Registration-Token", third.token())
                    .contentType(ContentType.JSON)
                    .body(Map.of("to", to))
                    .post("/v1/registrations/{id}/transitions", third.id())
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void oneAddressRegistersOnceUntilItCancels() {
        var event = open(2, 2);
        var address = email();
        var first = Receipt.of(register(event, body(address, "ONLINE")));
        register(event, body(address.toUpperCase(Locale.ROOT), "ON_SITE"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_REGISTRATION")))
                .body(not(containsString(first.id())));
        assertThat(seats(event, "ON_SITE", "confirmed")).isZero();
        first.cancel().then().statusCode(200);
        Receipt.of(register(event, body(address, "ON_SITE")));
        Receipt.of(register(open(1, 1), body(address, "ON_SITE")));
    }

    @Test
    void statusAndTimesDecideWhetherOneCanRegister() {
        var event = published(Map.of());
        resize(event, 5, 5).then().statusCode(200);
        form(event).body(json("open", equalTo(false))).body(json("closed.code", equalTo("REGISTRATION_NOT_OPEN")));
        refused(event, Map.of(), 409, "REGISTRATION_NOT_OPEN");
        became(event, "REGISTRATION_OPEN");
        patch(event, Map.of("registrationOpensAt", inDays(1))).then().statusCode(200);
        form(event)
                .body(json("open", equalTo(false)))
                .body(json("closed.code", equalTo("REGISTRATION_NOT_YET_OPEN")))
                .body(json("opensAt", notNullValue()));
        refused(event, Map.of(), 409, "REGISTRATION_NOT_YET_OPEN");
        patch(event, Map.of("registrationOpensAt", inDays(-2), "registrationClosesAt", inDays(-1)))
                .then()
                .statusCode(200);
        form(event).body(json("closed.code", equalTo("REGISTRATION_CLOSED")));
        refused(event, Map.of(), 409, "REGISTRATION_CLOSED");
        patch(event, Map.of("registrationClosesAt", inDays(1))).then().statusCode(200);
        form(event).body(json("open", equalTo(true))).body(json("closed", nullValue()));
        registered(event, "ONLINE");
        became(event, "REGISTRATION_CLOSED");
        refused(event, Map.of(), 409, "REGISTRATION_NOT_OPEN");
    }

    private static ValidatableResponse form(String event) {
        return given().get("/v1/events/{event}/registration-form", event).then().statusCode(200);
    }

    @Test
    void theFormTellsAllThatAFrontEndNeeds() {
        var consents = List.of(
                Events.CONSENT,
                Map.of("purpose", "NEWS", "version", "2", "required", false, "text", text("소식", "News")));
        var event = open(
                3,
                2,
                Map.of(
                        "consentTexts",
                        consents,
                        "participantCategories",
                        List.of(Map.of("key", "EMBASSY", "label", text("대사관", "Embassy")))));
        var both = List.of(
                Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"), Map.of("purpose", "NEWS", "textVersion", "2"));
        register(event, body(Map.of("consents", both, "category", "EMBASSY")))
                .then()
                .statusCode(201);
        form(event)
                .body(json("eventId", equalTo(event)))
                .body(json("modes.find { it.mode == 'ONLINE' }.free", equalTo(1)))
                .body(json("modes.find { it.mode == 'ON_SITE' }.free", equalTo(3)))
                .body(json("consentTexts.required", contains(true, false)))
                .body(json("consentTexts.version", contains("1", "2")))
                .body(json("categories[0].key", equalTo("EMBASSY")))
                .body(json("questions.items", hasSize(0)));
        given().queryParam("lang", "en")
                .get("/v1/events/{event}/registration-form", event)
                .then()
                .body(json("consentTexts[1].text", equalTo("News")));
        given().header("Accept-Language", "ko")
                .get("/v1/events/{event}/registration-form", published(Map.of()))
                .then()
                .body(json("closed.detail", matchesPattern(".*[가-힣].*")));
        given().get("/v1/events/none/registration-form").then().statusCode(404);
    }

    @Test
    void whatTheEventDoesNotOfferOrAskIsRefused() {
        var event = open(null, 5);
        refused(event, Map.of("mode", "ON_SITE"), 409, "MODE_NOT_OFFERED")
                .body(json("errors[0].pointer", equalTo("/mode")));
        refused(event, Map.of("category", "VIP"), 422, "UNKNOWN_CATEGORY")
                .body(json("errors[0].pointer", equalTo("/category")));
        refused(event, Map.of("cityCode", "no-such-city"), 422, "UNKNOWN_CITY")
                .body(json("errors[0].pointer", equalTo("/cityCode")));
        refused(event, Map.of("cityCode", Wire.knownCity("RETIRED")), 409, "CITY_NOT_ACTIVE");
        var proposed = Map.of("name", "Quy Nhon", "country", "VN");
        refused(event, Map.of("cityCode", "no-such-city", "proposedCity", proposed), 422, "CITY_OR_PROPOSAL");
        refused(event, Map.of("consents", List.of()), 422, "CONSENT_REQUIRED")
                .body(json("errors[0].pointer", equalTo("/consents")));
        refused(
                        event,
                        Map.of("consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "0"))),
                        422,
                        "UNKNOWN_CONSENT")
                .body(json("errors[0].pointer", equalTo("/consents/0")));
        refused(event, Map.of("mode", "BY_POST"), 400, "UNKNOWN_ENUM_VALUE");
        refused(event, Map.of("colour", "blue"), 400, "UNKNOWN_PROPERTY");
        var bad = new HashMap<String, Object>(Map.of(
                "name", " ",
                "email", "nobody",
                "locale", "not a tag",
                "proposedCity", Map.of("name", "", "country", "Vietnam"),
                "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", " "))));
        bad.put("mode", null);
        refused(event, bad, 422, "VALIDATION_FAILED")
                .body(json(
                        "errors.pointer",
                        contains(
                                "/consents/0/textVersion",
                                "/email",
                                "/locale",
                                "/mode",
                                "/name",
                                "/proposedCity/country",
                                "/proposedCity/name")));
        register(event, body(Map.of("proposedCity", proposed))).then().statusCode(201);
        assertThat(seats(event, "ONLINE", "confirmed")).isOne();
    }

    @Test
    void anEventHasPlacesForItsOwnModesOnly() {
        var event = published(Map.of("attendanceMode", "ONLINE"));
        resize(event, 5, null)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("MODE_FORBIDS_QUOTA")))
                .body(json("errors[0].pointer", equalTo("/items/0/mode")));
        put(event, List.of(Map.of("mode", "ONLINE", "size", 1), Map.of("mode", "ONLINE", "size", 2)))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/items/1/mode")));
        put(event, List.of(Map.of("mode", "ONLINE", "size", -1)))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/items/0/size")));
        put(event, List.of()).statusCode(422);
        given().get("/v1/events/{event}/quotas", event).then().statusCode(200).body(json("items", hasSize(0)));
        put(event, List.of(Map.of("mode", "ONLINE"))).statusCode(200).body(json("items[0].size", nullValue()));
        became(event, "REGISTRATION_OPEN");
        registered(event, "ONLINE", 3)
                .forEach(receipt -> assertThat(receipt.status()).isEqualTo("CONFIRMED"));
        given().get("/v1/events/{event}/quotas", event)
                .then()
                .body(json("items[0].confirmed", equalTo(3)))
                .body(json("items[0].free", nullValue()));
        // no limit is taken back as far as that goes
        put(event, List.of(Map.of("mode", "ONLINE", "size", 2))).statusCode(409);
    }

    @Test
    void sizesThatSomebodyChangedMeanwhileAreNotOverwrittenUnread() {
        var event = open(3, 3);
        var path = "/v1/events/" + event + "/quotas";
        var sizes = Map.of("items", List.of(Map.of("mode", "ONLINE", "size", 5)));
        organizer()
                .contentType(ContentType.JSON)
                .body(sizes)
                .put(path)
                .then()
                .statusCode(428)
                .body(json("errors[0].header", equalTo("If-Match")));
        var read = organizer().get(path).header("ETag");
        registered(event, "ONLINE");
        assertThat(organizer().get(path).header("ETag"))
                .as("a seat less is another answer")
                .isNotEqualTo(read);
        var set = putAsRead(path, read, sizes).statusCode(200).extract().header("ETag");
        putAsRead(path, read, sizes).statusCode(412);
        putAsRead(path, set, sizes).statusCode(200);
    }

    private static ValidatableResponse putAsRead(String path, String etag, Map<String, ?> body) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse put(String event, List<?> items) {
        return organizer()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("items", items))
                .put("/v1/events/{event}/quotas", event)
                .then();
    }

    @Test
    void aModeThatTheEventNoLongerHasTakesNobody() {
        var event = open(5, 5);
        patch(event, Map.of("attendanceMode", "ON_SITE")).then().statusCode(200);
        refused(event, Map.of("mode", "ONLINE"), 409, "MODE_NOT_OFFERED");
        form(event).body(json("modes.mode", contains("ON_SITE")));
        registered(event, "ON_SITE");
    }

    @Test
    void organizersSeeTheRegistrationsInTheirOrderAndFilterThem() {
        var event = open(1, 5);
        var onSite = registered(event, "ON_SITE", 2);
        var online = registered(event, "ONLINE", 3);
        online.get(0).cancel().then().statusCode(200);
        organizer()
                .contentType(ContentType.JSON)
                .body(body(Map.of()))
                .post(LIST, event)
                .then()
                .statusCode(201);
        organizer()
                .get(LIST, event)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("items", hasSize(6)))
                .body(json("items[0].id", equalTo(onSite.get(0).id())))
                .body(json("items[5].source", equalTo("STAFF")))
                .body(json("items[5].allowedTransitions", contains("CANCELLED")));
        organizer()
                .queryParam("status", "WAITLISTED")
                .get(LIST, event)
                .then()
                .body(json("items.id", contains(onSite.get(1).id())));
        organizer()
                .queryParam("mode", "ONLINE")
                .queryParam("status", "CONFIRMED", "CANCELLED")
                .queryParam("include", "total")
                .get(LIST, event)
                .then()
                .body(json("page.total", equalTo(4)));
        var ids = all(organizer(), "/v1/events/" + event + "/registrations?limit=2&sort=-code", ".id");
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        auditor()
                .get(LIST, event)
                .then()
                .statusCode(200)
                .body(json("items", hasSize(6)))
                .body(not(containsString("Delegate")))
                .body(not(containsString("example.org")));
        stranger().get(LIST, event).then().statusCode(404);
        given().get(LIST, event).then().statusCode(401);
    }

    @Test
    void morePlacesAreGivenToThoseWhoWait() {
        var event = open(0, 0);
        var waiting = registered(event, "ON_SITE", 4);
        assertThat(waiting).extracting(Receipt::position).containsExactly(1, 2, 3, 4);
        resize(event, 3, null)
                .then()
                .statusCode(200)
                .body(json("items.mode", containsInAnyOrder("ON_SITE", "ONLINE")))
                .body(json("items.find { it.mode == 'ON_SITE' }.waiting", equalTo(1)));
        assertThat(waiting.get(2).statusNow()).isEqualTo("CONFIRMED");
        assertThat(waiting.get(3).positionNow()).isOne();
    }
}
