package org.cityexchange.forum.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.notice.NoticesTest.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Mailbox;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.kit.mail.Draft;
import org.cityexchange.kit.mail.Mail;
import org.junit.jupiter.api.Test;

/** What becomes of a notice between the change it tells of and the moment its mail is sent. */
@ForumTest
class RegistrationLettersTest {

    @Inject
    Event<RegistrationNotice> notices;

    @Inject
    RegistrationDirectory registrations;

    @Inject
    RegistrationLetters letters;

    @Inject
    EntityManager entities;

    private RegistrationView view(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> registrations.view(UUID.fromString(id)).orElseThrow());
    }

    /** Somebody who has had the first letter, and whose next one is queued and waits. */
    private String held(String event, Occasion occasion, Map<String, ?> changes) {
        var id = registered(event, changes).<String>at("id");
        Mailbox.about(id, 1);
        var registration = view(id);
        QuarkusTransaction.requiringNew().run(() -> {
            notices.fire(new RegistrationNotice(occasion, registration, "t0ken", null));
            entities.createNativeQuery("update mail set next_attempt_at = now() + interval '1 hour'"
                            + " where about = ?1 and status = 'QUEUED'")
                    .setParameter(1, registration.id())
                    .executeUpdate();
        });
        return id;
    }

    private static void becomesDue(String id) {
        Rows.change("update mail set next_attempt_at = now() where about = cast(? as uuid) and status = 'QUEUED'", id);
    }

    private static long links(String id) {
        return Rows.count("select count(*) from personal_link where registration_id = cast(? as uuid)", id);
    }

    private Mail written(Draft draft) {
        return QuarkusTransaction.requiringNew().call(() -> letters.write(draft).orElseThrow());
    }

    @Test
    void aLetterTellsOfTheEventAndTheRegistrationAsTheyAreWhenItIsSent() {
        var event = Events.open(5, 5, Map.of("startsAt", "2099-05-01T01:00:00Z", "endsAt", "2099-05-01T05:00:00Z"));
        var id = held(event, Occasion.PROMOTED, Map.of("locale", "en"));
        Api.patch(
                        Map.of("startsAt", "2099-05-08T02:30:00Z", "endsAt", "2099-05-08T05:00:00Z"),
                        "/v1/events/{event}",
                        event)
                .then()
                .statusCode(200);
        Rows.change("update registration set name = 'Delegate Renamed' where id = cast(? as uuid)", id);
        becomesDue(id);
        var mail = Mailbox.about(id, 2).get(1);
        assertThat(mail.kind()).isEqualTo("REGISTRATION_PROMOTED");
        assertThat(mail.text())
                .contains("Dear Delegate Renamed", "Friday, 8 May 2099 11:30", "t0ken")
                .doesNotContain("1 May 2099");
        assertThat(mail.calendar()).contains("20990508T113000").doesNotContain("20990501");
    }

    @Test
    void theQueueKeepsWhatIsToldAndNeitherALetterNorALink() {
        var event = Events.open(5, 5);
        var id = held(event, Occasion.MODE_SWITCHED, Map.of());
        assertThat(links(id)).isEqualTo(1);
        assertThat(Rows.count(
                        "select count(*) from mail where about = cast(? as uuid) and status = 'QUEUED'"
                                + " and not jsonb_exists(content, 'letter') and content -> 'told' ->> 'token' = 't0ken'"
                                + " and octet_length(cast(content as text)) < 200",
                        id))
                .isEqualTo(1);
        becomesDue(id);
        Mailbox.about(id, 2);
        assertThat(links(id)).isEqualTo(2);
    }

    @Test
    void whoeverRegistersDoesNotWaitForTheirLink() {
        var event = Events.open(5, 5);
        var id = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("lock table personal_link in exclusive mode")
                    .executeUpdate();
            var registered = registered(event, Map.of("mode", "ONLINE")).<String>at("id");
            assertThat(links(registered)).isZero();
            return registered;
        });
        assertThat(Mailbox.about(id, 1).get(0).text()).contains("https://forum.example.org/v1/join/");
        assertThat(links(id)).isEqualTo(1);
    }

    @Test
    void aMailThatIsSentAgainHasTheSameLinkWhichOpensWhatTheSeatIsFor() {
        var event = Events.open(5, 5);
        var id = registered(event, Map.of("locale", "en")).<String>at("id");
        Mailbox.about(id, 1);
        var draft = RegistrationLetters.draft(new RegistrationNotice(Occasion.CONFIRMED, view(id), null, null));
        var once = written(draft);
        assertThat(written(draft)).isEqualTo(once);
        assertThat(links(id)).isEqualTo(2);
        Rows.change("update registration set mode = 'ONLINE' where id = cast(? as uuid)", id);
        assertThat(written(draft).letter().facts())
                .filteredOn(fact -> fact.label().equals("Join online"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value())
                        .isEqualTo("https://forum.example.org/v1/join/"
                                + draft.told().get("linkToken")));
        assertThat(Rows.count(
                        "select count(*) from personal_link where registration_id = cast(? as uuid) and kind = 'JOIN'",
                        id))
                .isEqualTo(1);
        assertThat(links(id)).isEqualTo(2);
    }

    @Test
    void aLinkThatIsMadeWhileItsPersonIsErasedGoesWithThem() throws Exception {
        var id = held(Events.open(5, 5), Occasion.PROMOTED, Map.of());
        var registration = view(id);
        var erasure = QuarkusTransaction.requiringNew().call(() -> {
            // as a sender does, which has the mail written meanwhile
            entities.createNativeQuery("select id from mail where about = ?1 and status = 'QUEUED' for update")
                    .setParameter(1, registration.id())
                    .getSingleResult();
            var erasing = CompletableFuture.supplyAsync(() -> organizer()
                    .contentType(ContentType.JSON)
                    .body(Map.of("email", registration.email()))
                    .post("/v1/privacy/erasures")
                    .statusCode());
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> Rows.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query like '%update mail set content = null%'")
                            == 1);
            written(RegistrationLetters.draft(new RegistrationNotice(Occasion.PROMOTED, registration, null, null)));
            return erasing;
        });
        assertThat(erasure.get(30, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(links(id)).isZero();
    }

    @Test
    void ofARegistrationThatIsGoneOrNobodysNothingIsTold() {
        var event = Events.open(5, 5);
        var erased = held(event, Occasion.PROMOTED, Map.of());
        Rows.change("update registration set email = null, email_normalized = null where id = cast(? as uuid)", erased);
        var gone = held(event, Occasion.PROMOTED, Map.of());
        var nobody = UUID.randomUUID().toString();
        Rows.change(
                "update mail set about = cast(? as uuid) where about = cast(? as uuid) and status = 'QUEUED'",
                nobody,
                gone);
        for (var id : List.of(erased, nobody)) {
            becomesDue(id);
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> Rows.count(
                                    "select count(*) from mail where about = cast(? as uuid) and status = 'FAILED'"
                                            + " and last_error = 'there is nothing to tell any more' and content is null",
                                    id)
                            == 1);
        }
        assertThat(links(erased)).isEqualTo(1);
    }
}
