package org.cityexchange.forum.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.stranger;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.event.Events;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Registrations that come as a file. */
@ForumTest
class RegistrationImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADER = "name,email,affiliation,jobTitle,mode,consents";

    private static Response sent(
            RequestSpecification call, String type, byte[] file, String key, Map<String, ?> parameters) {
        return call.config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Idempotency-Key", key)
                .contentType(type)
                .queryParam("type", "REGISTRATIONS")
                .queryParams(parameters)
                .body(file)
                .post("/v1/imports");
    }

    private static Response done(Response queued) {
        var job = queued.then().statusCode(202).extract().as(JsonBody.class).<String>at("id");
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> organizer().get("/v1/jobs/{id}", job),
                        answer -> Set.of("COMPLETED", "FAILED")
                                .contains(answer.as(JsonBody.class).<String>at("status")));
    }

    private static Response imported(byte[] csv, Map<String, ?> parameters) {
        return done(sent(organizer(), "text/csv", csv, UUID.randomUUID().toString(), parameters));
    }

    private static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }

    private static String row(String email, String mode) {
        return "Delegate One," + email + ",City of Somewhere,Director," + mode + ",PERSONAL_DATA:1";
    }

    @Test
    void peopleHaveSeatsInTheOrderOfTheFileAndTheLastOnesWait() {
        var event = Events.open(2, 5);
        var first = email();
        var last = email();
        imported(
                        csv(
                                HEADER,
                                row(first, "ON_SITE"),
                                row(email(), "현장"),
                                row(email(), "온라인"),
                                row(last, "ON_SITE")),
                        Map.of("dataset", event))
                .then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(4)));
        var list = Registrations.list(event).then().body(json("items", hasSize(4)));
        list.body(json("items.find { it.email == '" + first + "' }.status", equalTo("CONFIRMED")));
        list.body(json("items.find { it.email == '" + last + "' }.status", equalTo("WAITLISTED")));
        list.body(json("items[0].source", equalTo("IMPORT")));
        list.body(json("items[0].consents[0].textVersion", equalTo("1")));
        assertThat(Events.seats(event, "ON_SITE", "confirmed")).isEqualTo(2);
        assertThat(Events.seats(event, "ON_SITE", "waiting")).isEqualTo(1);
        assertThat(Events.seats(event, "ONLINE", "confirmed")).isEqualTo(1);
    }

    @Test
    void aDryRunTellsWhatTheRealOneDoesAndLeavesEvenTheCountersAlone() {
        var event = Events.open(1, 5);
        var file = csv(
                HEADER,
                row(email(), "ON_SITE"),
                row("no address", "ONLINE"),
                row(email(), "ON_SITE"),
                row(email(), "BOTH"));
        for (var onError : List.of("ABORT", "SKIP")) {
            var dry = imported(file, Map.of("dataset", event, "dryRun", true, "onError", onError));
            assertThat(Events.seats(event, "ON_SITE", "confirmed")).isZero();
            assertThat(Events.seats(event, "ON_SITE", "waiting")).isZero();
            Registrations.list(event).then().body(json("items", hasSize(0)));
            var real = imported(file, Map.of("dataset", event, "onError", onError));
            for (var part : List.of("status", "result", "errors", "errorsTotal")) {
                assertThat(real.<Object>path(part)).isEqualTo(dry.path(part));
            }
        }
        Registrations.list(event).then().body(json("items", hasSize(2)));
    }

    @Test
    void eachThingWrongIsToldAtItsRowAndColumnAndTheOthersAreTaken() {
        var event = Events.open(5, 5);
        var twice = email();
        var registered = email();
        Registrations.register(event, Registrations.body(registered, "ONLINE"))
                .then()
                .statusCode(201);
        var job = imported(
                csv(
                        HEADER + ",cityCode,category",
                        row(email(), "ONLINE") + ",,",
                        row("wrong", "ONLINE") + ",,",
                        row(twice, "ONLINE") + ",,",
                        row(twice, "ONLINE") + ",,",
                        row(registered, "ONLINE") + ",,",
                        row(email(), "ONLINE") + ",nowhere-xx,",
                        row(email(), "ONLINE") + ",,NO_SUCH",
                        "No Consent," + email() + ",City,Director,ONLINE,,,",
                        row(email(), "ONLINE") + ",,"),
                Map.of("dataset", event, "onError", "SKIP"));
        job.then()
                .body(json("status", equalTo("COMPLETED")))
                .body(json("result.inserted", equalTo(3)))
                .body(json("result.failed", equalTo(6)))
                .body(json("errors.row", contains(2, 4, 5, 6, 7, 8)))
                .body(json("errors.column", contains("email", null, "email", "cityCode", "category", "consents")))
                .body(json(
                        "errors.code",
                        contains(
                                "INVALID_VALUE",
                                "DUPLICATE_ROW",
                                "DUPLICATE_REGISTRATION",
                                "UNKNOWN_CITY",
                                "UNKNOWN_CATEGORY",
                                "CONSENT_REQUIRED")));
        Registrations.list(event).then().body(json("items", hasSize(4)));
        assertThat(Events.seats(event, "ONLINE", "confirmed")).isEqualTo(4);
        imported(csv(HEADER, row(registered, "ONLINE")), Map.of("dataset", event, "mode", "UPSERT"))
                .then()
                .body(json("result.unchanged", equalTo(1)));
    }

    @Test
    void aSpreadsheetWithKoreanHeadingsIsReadWithItsOwnRowNumbers() throws IOException {
        var event = Events.open(5, 5);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            var sheet = workbook.newWorksheet("명단");
            var headings = List.of("성명", "이메일", "소속", "직위", "참가 방식", "동의", "전화번호");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            var good = List.of("홍길동", email(), "서울특별시", "주무관", "현장", "PERSONAL_DATA:1", "+82-2-2170-6053");
            var bad = List.of("김철수", email(), "부산광역시", "과장", "우편", "PERSONAL_DATA:1", "");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(1, i, good.get(i));
                sheet.value(4, i, bad.get(i));
            }
        }
        done(sent(
                        organizer(),
                        XLSX,
                        bytes.toByteArray(),
                        UUID.randomUUID().toString(),
                        Map.of("dataset", event, "onError", "SKIP")))
                .then()
                .body(json("result.inserted", equalTo(1)))
                .body(json("errors.line", contains(5)))
                .body(json("errors.column", contains("mode")))
                .body(json("errors.value", contains("우편")));
        Registrations.list(event)
                .then()
                .body(json("items.name", contains("홍길동")))
                .body(json("items.phone", contains("+82-2-2170-6053")));
    }

    @Test
    void aFileInMs949IsReadToo() {
        var event = Events.open(5, 5);
        var file = ("이름,이메일,소속,직위,참가 방식,동의\n똠방각하," + email() + ",서울특별시,주무관,온라인,PERSONAL_DATA:1")
                .getBytes(Charset.forName("MS949"));
        imported(file, Map.of("dataset", event)).then().body(json("result.inserted", equalTo(1)));
        Registrations.list(event).then().body(json("items.name", contains("똠방각하")));
    }

    @Test
    void theSameFileSentAgainUnderTheSameKeyIsTakenOnce() {
        var event = Events.open(5, 5);
        var file = csv(HEADER, row(email(), "ONLINE"));
        var key = UUID.randomUUID().toString();
        var first = sent(organizer(), "text/csv", file, key, Map.of("dataset", event));
        var again = sent(organizer(), "text/csv", file, key, Map.of("dataset", event));
        again.then().statusCode(202).header("Idempotency-Replayed", "true");
        assertThat(again.as(JsonBody.class).<String>at("id"))
                .isEqualTo(first.as(JsonBody.class).at("id"));
        done(first);
        Registrations.list(event).then().body(json("items", hasSize(1)));
    }

    @Test
    void onlyOrganizersOfTheEventSendItsRegistrations() {
        var event = Events.open(5, 5);
        var file = csv(HEADER, row(email(), "ONLINE"));
        var key = UUID.randomUUID().toString();
        sent(stranger(), "text/csv", file, key, Map.of("dataset", event)).then().statusCode(404);
        sent(organizer(), "text/csv", file, key, Map.of("dataset", "no-such-event"))
                .then()
                .statusCode(404);
        sent(organizer(), "text/csv", file, key, Map.of())
                .then()
                .statusCode(400)
                .body(json("errors.parameter", contains("dataset")));
    }

    @Test
    void twoPeopleOfAFileWhoWantTheLastSeatAreSeatedInItsOrderWhileOthersRegister() throws Exception {
        var event = Events.open(3, 3);
        var file = csv(HEADER, row(email(), "ON_SITE"), row(email(), "ON_SITE"), row(email(), "ON_SITE"));
        Parallel.times(
                4,
                i -> i == 0
                        ? imported(file, Map.of("dataset", event)).statusCode()
                        : Registrations.registered(event, "ON_SITE").status().length());
        assertThat(Events.seats(event, "ON_SITE", "confirmed")).isEqualTo(3);
        assertThat(Events.seats(event, "ON_SITE", "waiting")).isEqualTo(3);
        Registrations.list(event)
                .then()
                .body(json(
                        "items.status",
                        containsInAnyOrder(
                                "CONFIRMED", "CONFIRMED", "CONFIRMED", "WAITLISTED", "WAITLISTED", "WAITLISTED")));
    }
}
