package org.cityexchange.forum.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.auditor;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.forum.Api.tokens;
import static org.cityexchange.forum.Api.with;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Training;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.stack.SharedStack;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Traces;
import org.cityexchange.testing.WholeDatabase;
import org.junit.jupiter.api.Test;

/** Erasing somebody, asked for here and in the other service. */
@ForumTest
class ErasureApiTest {

    private static final String PATH = "/v1/privacy/erasures";

    @Inject
    PersonRefs personRefs;

    private static Response erase(RequestSpecification call, Map<String, ?> whom) {
        return call.contentType(ContentType.JSON).body(whom).post(PATH);
    }

    private static Set<String> findings(String word) {
        return WholeDatabase.of(SharedStack.connect().forum()).findings(List.of(word));
    }

    /** In which of the columns that are to be cleared something of the person stands. */
    private static Set<String> traces(List<Map<String, Object>> dataMap, Canaries person, String ref) {
        var database = WholeDatabase.of(SharedStack.connect().forum());
        return Traces.standing(database, dataMap, List.of(person.word.substring(6), ref), person.ids());
    }

    @Test
    void whoeverIsErasedIsInNoTableAnyMoreAndEverythingThatCountsStays() {
        var person = Canaries.planted();
        person.importedAgain().then().body(json("errors[0].code", equalTo("DUPLICATE_REGISTRATION")));
        person.unsentMails();
        var ref = personRefs.of(person.email);
        person.asked(ref);
        var dataMap = given().get("/v1/privacy/data-map").as(JsonBody.class).<List<Map<String, Object>>>at("items");
        assertThat(traces(dataMap, person, ref)).isEqualTo(Traces.cleared(dataMap));
        assertThat(findings(person.word))
                .extracting(finding -> finding.split(":", 2)[0])
                .doesNotContain("outbox");
        var seats = person.seats();

        var receipt = erase(organizer(), Map.of("email", " " + person.email.toUpperCase(Locale.ROOT)))
                .then()
                .statusCode(201)
                .body(json("status", equalTo("PENDING")))
                .body(json("services[0].service", equalTo("forum-service")))
                .body(json("services[0].status", equalTo("COMPLETED")))
                .body(json("services[0].tables.find { it.table == 'registration' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'mail' }.rows", equalTo(2)))
                .body(json("services[1].status", equalTo("PENDING")))
                .body(json("services[1].completedAt", nullValue()))
                .extract();

        assertThat(findings(person.word)).isEmpty();
        // the request itself names the person to the other service, and the code that was theirs is now nobody's
        assertThat(traces(dataMap, person, ref)).isSubsetOf("outbox.payload", "invitation.code_hash");
        assertThat(person.seats()).isEqualTo(seats);
        person.assertRegistrations(2);
        organizer()
                .get("/v1/registrations/{id}", person.registration)
                .then()
                .statusCode(410)
                .body(json("code", equalTo("ERASED")));
        given().header("Registration-Token", person.token)
                .get("/v1/registrations/{id}", person.registration)
                .then()
                .statusCode(404);
        given().get("/v1/events/{event}/agenda", person.event)
                .then()
                .body(json("sessions[0].title.en", equalTo("Lecture by ○○○")))
                .body(json("sessions[0].contributions[0].roles[0].person.name", equalTo("○○○")))
                .body(json("sessions[0].contributions[0].roles[0].affiliation.en", equalTo("Some City")));
        Api.patch(Map.of("name", person.word), "/v1/people/{id}", person.speaker)
                .then()
                .statusCode(410);

        assertAnOldFileDoesNotBringThemBack(person);
        assertTheOtherServiceAnswers(receipt.as(JsonBody.class).at("id"));
        assertTheyMayComeBackThemselves(person);
    }

    private static void assertAnOldFileDoesNotBringThemBack(Canaries person) {
        person.importedAgain()
                .then()
                .body(json("status", equalTo("FAILED")))
                .body(json("errors[0].code", equalTo("PERSON_ERASED")));
        Rows.change("update import_job set errors = '[]' where strpos(cast(errors as text), ?) > 0", person.word);
    }

    /** Where its tests run beside these on the same broker it may have answered by itself before. */
    private void assertTheOtherServiceAnswers(String erasure) {
        var asked = Wire.read(Topic.PRIVACY_ERASURE, Set.of(erasure), 1);
        assertThat(Wire.types(asked)).startsWith(EventType.ERASURE_REQUESTED);
        assertThat(Wire.header(asked.get(0), "ce_source")).isEqualTo("urn:cityexchange:forum");
        var answer = Wire.json("""
                {"erasureId": "%s", "personRefs": [], "erased": [{"table": "trainee", "count": 1}],
                 "occurredAt": "%s"}
                """.formatted(erasure, Instant.now()));
        Wire.send(EventType.ERASURE_COMPLETED, UUID.randomUUID(), erasure, 1, answer);
        await().until(() -> given().get(PATH + "/{id}", erasure)
                .as(JsonBody.class)
                .at("status")
                .equals("COMPLETED"));
        given().get(PATH + "/{id}", erasure)
                .then()
                .body(json("services[1].service", equalTo("training-service")))
                .body(json("services[1].status", equalTo("COMPLETED")));
        auditor().get(PATH).then().body(json("items.id", hasItem(erasure)));
    }

    private static void assertTheyMayComeBackThemselves(Canaries person) {
        var again = person.register().then().statusCode(201).extract();
        given().header("Registration-Token", again.as(JsonBody.class).<String>at("token"))
                .get("/v1/registrations/{id}", again.as(JsonBody.class).<String>at("id"))
                .then()
                .statusCode(200)
                .body(json("email", equalTo(person.email)));
    }

    @Test
    void whatTheOtherServiceAsksForIsDoneHereAndAnswered() {
        var address = Api.email();
        var event = Events.open(2, 2);
        var registered = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate One",
                        "email", address,
                        "affiliation", "City of Somewhere",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract();
        var erasure = UUID.randomUUID().toString();
        var ref = personRefs.of(address);
        var enrolment = Training.enrolled(Api.slug("run"), "quy-nhon-vn", ref)
                .at(Instant.now().minusSeconds(60))
                .completed();
        var request = Wire.json("""
                {"erasureId": "%s", "personRefs": ["%s"], "erased": [], "occurredAt": "%s"}
                """.formatted(erasure, ref, Instant.now()));
        Wire.send(EventType.ERASURE_REQUESTED, UUID.randomUUID(), erasure, 1, request);
        await().until(() -> given().get(PATH + "/{id}", erasure).statusCode() == 200);
        given().get(PATH + "/{id}", erasure)
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("services[0].tables.find { it.table == 'registration' }.rows", equalTo(1)))
                .body(json("services[0].tables.find { it.table == 'outbox' }.rows", greaterThan(0)));
        assertThat(findings(address)).isEmpty();
        // their course is told of again, as it was then; and what happens later is somebody new's
        enrolment.is(EventType.ENROLMENT_UPDATED, "COMPLETED");
        assertThat(findings(ref))
                .extracting(finding -> finding.split(":", 2)[0])
                .containsExactly("erased_person");
        enrolment.at(Instant.now().plusSeconds(60)).is(EventType.ENROLMENT_UPDATED, "COMPLETED");
        assertThat(findings(ref))
                .extracting(finding -> finding.split(":", 2)[0])
                .containsExactly("course_enrolment", "erased_person");
        var answer = Wire.read(Topic.PRIVACY_ERASURE, Set.of(erasure), 2);
        assertThat(Wire.types(answer)).containsExactly(EventType.ERASURE_REQUESTED, EventType.ERASURE_COMPLETED);
        assertThat(Rows.count(
                        "select count(*) from outbox where aggregate_id = cast(? as uuid) and strpos(cast(payload as text), ?) > 0",
                        registered.as(JsonBody.class).<String>at("id"),
                        ref))
                .isZero();
    }

    @Test
    void nobodyHasSomebodyErasedWhomTheyDoNotKnow() {
        var address = Api.email();
        var event = Events.open(2, 2);
        var registered = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate One",
                        "email", address,
                        "affiliation", "City of Somewhere",
                        "jobTitle", "Director",
                        "mode", "ONLINE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract();
        String id = registered.as(JsonBody.class).at("id");
        String token = registered.as(JsonBody.class).at("token");
        erase(given(), Map.of("email", address)).then().statusCode(401);
        erase(with(tokens().token("gate-staff")), Map.of("email", address))
                .then()
                .statusCode(403);
        erase(stranger(), Map.of("email", address)).then().statusCode(404);
        erase(stranger(), Map.of("registrationId", id)).then().statusCode(404);
        erase(organizer(), Map.of("email", Api.email())).then().statusCode(404);
        erase(organizer(), Map.of("registrationId", UUID.randomUUID())).then().statusCode(404);
        erase(organizer(), Map.of()).then().statusCode(422).body(json("code", equalTo("EMAIL_OR_ID")));
        erase(organizer(), Map.of("email", "nobody")).then().statusCode(422);
        erase(given().header("Registration-Token", "wrong"), Map.of("registrationId", id))
                .then()
                .statusCode(404);
        // a stranger may have registered with somebody else's address
        erase(given().header("Registration-Token", token), Map.of("registrationId", id))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ADDRESS_NOT_PROVEN")));
        given().get(PATH).then().statusCode(401);
        given().get(PATH + "/{id}", UUID.randomUUID()).then().statusCode(404);
        assertThat(findings(address)).isNotEmpty();

        Rows.change(
                "insert into reissued_token (id, registration_id, token_hash, issued_at)"
                        + " values (gen_random_uuid(), cast(? as uuid), sha256(convert_to(?, 'UTF8')), now())",
                id,
                "mailed-" + id);
        erase(given().header("Registration-Token", "mailed-" + id), Map.of("registrationId", id))
                .then()
                .statusCode(201)
                .header("Location", not(nullValue()));
        assertThat(findings(address)).isEmpty();
    }
}
