package org.cityexchange.forum.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.forum.Api.email;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.testing.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What registrants get to read. */
@ForumTest
class NoticesTest {

    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Event<RegistrationNotice> notices;

    @Inject
    RegistrationDirectory registrations;

    static JsonBody registered(String event, Map<String, ?> changes) {
        var body = new HashMap<String, Object>(Map.of(
                "name", "Delegate One",
                "email", email(),
                "affiliation", "City of Somewhere",
                "jobTitle", "Director",
                "mode", "ON_SITE",
                "locale", "ko",
                "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))));
        body.putAll(changes);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class);
    }

    private static void cancel(JsonBody receipt) {
        given().header("Registration-Token", receipt.<String>at("token"))
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED"))
                .post("/v1/registrations/{id}/transitions", receipt.<String>at("id"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyOccasionIsToldInBothLanguages(Occasion occasion) {
        var event = Events.open(10, 10);
        for (var locale : List.of("ko", "en", "fr")) {
            var id = registered(event, Map.of("locale", locale)).<String>at("id");
            var registration = QuarkusTransaction.requiringNew()
                    .call(() -> registrations.view(UUID.fromString(id)).orElseThrow());
            QuarkusTransaction.requiringNew()
                    .run(() -> notices.fire(new RegistrationNotice(occasion, registration, "t0ken", LATER)));
            var mail = Mailbox.about(id, 2).get(1);
            assertThat(mail.kind()).isEqualTo("REGISTRATION_" + occasion);
            var korean = locale.equals("ko");
            assertThat(mail.header("Content-Language")).isEqualTo(korean ? "ko" : "en");
            assertThat(mail.subject()).startsWith(korean ? "[국제교류 포럼] " : "[Exchange forum] ");
            var when = korean
                    ? "기한: 2099년 1월 1일(목) 09:00 (Asia/Seoul, UTC+09:00)"
                    : "Until: Thursday, 1 January 2099 09:00";
            assertThat(mail.text())
                    .contains(korean ? "Delegate One님" : "Dear Delegate One,")
                    .contains(registration.code(), "t0ken", when)
                    .doesNotContain("{", "null", "NOT_FOUND");
            assertThat(mail.html()).contains(registration.code(), "t0ken").doesNotContain("{", "null", "NOT_FOUND");
        }
    }

    @Test
    void registeringWaitingMovingUpAndCancellingAreAllTold() {
        var event = Events.open(1, 0);
        var first = registered(event, Map.of("locale", "en"));
        var second = registered(event, Map.of());
        cancel(first);
        var told = Mailbox.about(first.<String>at("id"), 2);
        assertThat(told)
                .extracting(Mailbox.Received::kind)
                .containsExactly("REGISTRATION_CONFIRMED", "REGISTRATION_CANCELLED");
        assertThat(told.get(0).text())
                .contains(first.<String>at("token"), first.<String>at("code"), "Human Resource Development Center");
        assertThat(told.get(0).text()).contains("QR code: https://forum.example.org/v1/qr-codes/");
        assertThat(told.get(0).calendar()).contains("BEGIN:VCALENDAR", "UID:" + event, "SUMMARY:Exchange forum");
        assertThat(told.get(1).text()).doesNotContain(first.<String>at("token"));
        assertThat(told.get(1).calendar()).isNull();
        var waited = Mailbox.about(second.<String>at("id"), 2);
        assertThat(waited)
                .extracting(Mailbox.Received::kind)
                .containsExactly("REGISTRATION_WAITLISTED", "REGISTRATION_PROMOTED");
        assertThat(waited.get(0).text()).contains("대기자로", second.<String>at("token"));
        assertThat(waited.get(1).subject()).isEqualTo("[국제교류 포럼] 대기하시던 자리가 확정되었습니다");
    }

    @Test
    void anEventThatIsCalledOffIsToldWithItsReason() {
        var event = Events.open(5, 5);
        var receipts = List.of(registered(event, Map.of()), registered(event, Map.of("mode", "ONLINE")));
        Events.became(event, "CANCELLED");
        for (var receipt : receipts) {
            var mail = Mailbox.about(receipt.<String>at("id"), 2).get(1);
            assertThat(mail.kind()).isEqualTo("REGISTRATION_CANCELLED");
            assertThat(mail.text()).contains("취소되었음을", "사유: ");
        }
    }

    @Test
    void whoTakesPartOnlineGetsALinkOfTheirOwnAndNotTheMeetingsAddress() {
        var event = Events.open(5, 5, Map.of("onlineAccess", Map.of("url", "https://meeting.example.org/secret")));
        var id = registered(event, Map.of("mode", "ONLINE")).<String>at("id");
        var mail = Mailbox.about(id, 1).get(0);
        assertThat(mail.text())
                .containsPattern("온라인 접속: https://forum.example.org/v1/join/[0-9A-Za-z]{26}")
                .doesNotContain("meeting.example.org", "인재개발원");
        assertThat(mail.html() + mail.calendar()).doesNotContain("meeting.example.org");
    }

    @Test
    void whoIsInvitedGetsTheCodeAndIsToldWhenItIsWithdrawn() {
        var event = Events.open(5, 5);
        var invitation = organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email(), "mode", "ON_SITE", "locale", "en"))
                .post("/v1/events/{event}/invitations", event)
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class);
        var id = invitation.<String>at("invitation.id");
        assertThat(Mailbox.about(id, 1).get(0).text())
                .contains("You are invited to Exchange forum", invitation.<String>at("code"))
                .doesNotContain("{", "null");
        organizer()
                .contentType(ContentType.JSON)
                .body(Map.of("to", "WITHDRAWN"))
                .post("/v1/invitations/{id}/transitions", id)
                .then()
                .statusCode(200);
        var withdrawn = Mailbox.about(id, 2).get(1);
        assertThat(withdrawn.kind()).isEqualTo("INVITATION_WITHDRAWN");
        assertThat(withdrawn.text()).doesNotContain(invitation.<String>at("code"));
    }

    @Test
    void aRefusedRegistrationIsToldNothing() {
        var event = Events.open(5, 5);
        var email = email();
        registered(event, Map.of("email", email));
        var before = Rows.count("select count(*) from mail where kind like 'REGISTRATION%'");
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "name", "Delegate Two",
                        "email", email,
                        "affiliation", "City",
                        "jobTitle", "Director",
                        "mode", "ON_SITE",
                        "consents", List.of(Map.of("purpose", "PERSONAL_DATA", "textVersion", "1"))))
                .post("/v1/events/{event}/registrations", event)
                .then()
                .statusCode(409);
        assertThat(Rows.count("select count(*) from mail where kind like 'REGISTRATION%'"))
                .isEqualTo(before);
    }

    @Test
    void hostileNamesAndTitlesDoNoHarm() {
        var hostile = "<script>alert(1)</script> {event.id} {0} 'x' \"&\"";
        var event = Events.open(5, 5, Map.of("title", text(hostile, hostile + "\r\nBcc: victim@example.org")));
        var receipt = registered(event, Map.of("name", hostile, "locale", "en"));
        var mail = Mailbox.about(receipt.<String>at("id"), 1).get(0);
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.subject()).contains("Bcc: victim@example.org").contains(hostile);
        assertThat(mail.text()).contains("Dear " + hostile);
        assertThat(mail.html())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; {event.id} {0}");
    }
}
