package org.cityexchange.kit.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cityexchange.kit.exchange.ExchangeProfile;
import org.cityexchange.kit.http.Traced;
import org.cityexchange.stack.Tokens;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue over a real database; no worker runs beside, since no mail server is set. */
@QuarkusTest
@TestProfile(ExchangeProfile.class)
class MailQueueTest {

    @Inject
    MailQueue queue;

    @Inject
    MailSender sender;

    @Inject
    MailRepository mails;

    @Inject
    MailWorker worker;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @TestHTTPResource(management = true)
    String management;

    private final UUID about = UUID.randomUUID();
    private final List<UUID> sent = Collections.synchronizedList(new ArrayList<>());

    /** Takes every mail. */
    private final MailTransport taking = (id, mail, createdAt) -> sent.add(id);

    private final List<WrittenMail> kept = new ArrayList<>();

    /** Takes every mail and keeps what it says. */
    private final MailTransport keeping = (id, mail, createdAt) -> kept.add(mail);

    @Inject
    Writer writer;

    /** Writes drafts as a test says. */
    @ApplicationScoped
    static class Writer implements MailWriter {

        private Function<Draft, Optional<Letter>> how;

        void writes(Function<Draft, Optional<Letter>> letters) {
            how = letters;
        }

        @Override
        public Set<String> kinds() {
            return Set.of("DRAFTED");
        }

        @Override
        public Optional<Mail> write(Draft draft) {
            return how.apply(draft).map(letter -> draft.written(letter, List.of()));
        }
    }

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        QuarkusTransaction.requiringNew().run(() -> mails.deleteAll());
    }

    private Mail mail(String to) {
        return new Mail("TEST", about, to, letter("secret text").orElseThrow(), List.of());
    }

    private static Optional<Letter> letter(String text) {
        return Optional.of(new Letter(
                "en", "Subject", "Good day", List.of(text), List.of(), "Regards", List.of(), "Do not answer"));
    }

    private UUID drafted(String to, Map<String, String> told) {
        var draft = Traced.now(new Draft("DRAFTED", about, to, told));
        return QuarkusTransaction.requiringNew()
                .call(() -> queue.addDrafts(List.of(draft)).get(0));
    }

    private UUID queued(String to) {
        return QuarkusTransaction.requiringNew().call(() -> queue.add(mail(to)));
    }

    private String row(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        entities.createNativeQuery("select cast(to_jsonb(mail) as text) from mail where id = ?1")
                                .setParameter(1, id)
                                .getSingleResult());
    }

    private void becomesDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> mails.update("nextAttemptAt = ?1", Instant.parse("2020-01-01T00:00:00Z")));
    }

    private MailView view(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> mails.findById(id).toView());
    }

    @Test
    void whatIsRolledBackSendsNothing() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    queue.add(mail("a@example.org"));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(sender.sendNext(taking)).isFalse();
        assertThatThrownBy(() -> queue.add(mail("a@example.org"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void aMailIsNotSentBeforeItsChangeIsCommitted() {
        QuarkusTransaction.requiringNew().run(() -> {
            queue.add(mail("a@example.org"));
            mails.flush();
            assertThat(sender.sendNext(taking)).isFalse();
        });
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sent).hasSize(1);
    }

    @Test
    void onceAMailIsSentNothingOfItIsLeft() {
        var id = queued("trainee-00001@example.org");
        assertThat(row(id)).contains("trainee-00001@example.org", "secret text");
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sent).containsExactly(id);
        assertThat(row(id)).doesNotContain("example.org", "secret", "Subject").contains("\"SENT\"");
        assertThat(sender.sendNext(taking)).isFalse();
    }

    @Test
    void sendersAtOnceSendEachMailOnce() throws Exception {
        var ids = IntStream.range(0, 60)
                .mapToObj(i -> queued("a" + i + "@example.org"))
                .toList();
        var counts = Parallel.times(4, () -> {
            int count = 0;
            while (sender.sendNext(taking)) {
                count++;
            }
            return count;
        });
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(sent).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void aSenderThatDiesBeforeItCanRememberSendsTheSameMailAgain() {
        var id = queued("a@example.org");
        assertThatThrownBy(() -> sender.sendNext((mailId, mail, createdAt) -> {
                    taking.send(mailId, mail, createdAt);
                    throw new AssertionError("killed");
                }))
                .hasMessageContaining("killed");
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sent).containsExactly(id, id);
        assertThat(view(id).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterAndGivenUpInTheEnd() {
        var id = queued("trainee-00001@example.org");
        MailTransport away = (mailId, mail, createdAt) -> {
            throw new MessagingException("for trainee-00001@example.org", new ConnectException());
        };
        var waits = new ArrayList<Duration>();
        for (int i = 1; i <= 15; i++) {
            var before = clock.instant();
            assertThat(sender.sendNext(away)).isTrue();
            assertThat(sender.sendNext(away)).isFalse();
            assertThat(view(id).attempts()).isEqualTo(i);
            waits.add(Duration.between(before, view(id).nextAttemptAt())
                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            becomesDue();
        }
        assertThat(waits)
                .startsWith(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1))
                .endsWith(Duration.ofHours(4));
        assertThat(sender.sendNext(away)).isTrue();
        assertThat(view(id).status()).isEqualTo(MailStatus.FAILED);
        becomesDue();
        assertThat(sender.sendNext(taking)).isFalse();

        operator("/v1/mails?status=FAILED&about=" + about)
                .then()
                .statusCode(200)
                .body(json("items.id", contains(id.toString())))
                .body(json("items[0].lastError", equalTo("ConnectException")))
                .body(json("items[0].nextAttemptAt", nullValue()));
        assertThat(operator("/v1/mails").asString()).doesNotContain("example.org", "secret");
        given().get(management + "metrics").then().statusCode(200).body(containsString("mail_failed 1.0"));
    }

    private static io.restassured.response.Response operator(String path) {
        return given().auth().oauth2(Tokens.shared().token("operator")).get(path);
    }

    @Test
    void mailsAreListedForOperatorsAndAuditorsOnly() {
        given().get("/v1/mails").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.shared().token("organizer"))
                .get("/v1/mails")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.shared().token("auditor"))
                .get("/v1/mails")
                .then()
                .statusCode(200);
    }

    @Test
    void anAddressThatTheServerRefusesIsGivenUpAtOnce() throws IOException {
        var id = queued("nobody-1@example.org");
        try (var server = new SmtpServer()) {
            assertThat(sender.sendNext(new SmtpTransport(Settings.smtp(server.port()))))
                    .isTrue();
        }
        assertThat(view(id).status()).isEqualTo(MailStatus.FAILED);
        assertThat(view(id).lastError()).isEqualTo("SMTPAddressFailedException 550");
    }

    @Test
    void aFailureOfOurOwnKeepsNoOtherMailBack() {
        var broken = queued("a@example.org");
        var next = queued("b@example.org");
        MailTransport picky = (id, mail, createdAt) -> {
            if (id.equals(broken)) {
                throw new IllegalStateException("a bug");
            }
            sent.add(id);
        };
        assertThat(sender.sendNext(picky)).isTrue();
        assertThat(sender.sendNext(picky)).isTrue();
        assertThat(sent).containsExactly(next);
        assertThat(view(broken).status()).isEqualTo(MailStatus.QUEUED);
    }

    @Test
    void whatAFailedMailSaidIsForgottenAfterAWeekAndThatThereWasOneAfterAQuarter() {
        var id = queued("nobody@example.org");
        QuarkusTransaction.requiringNew()
                .run(() -> mails.findById(id).fail("refused", clock.instant().minus(Duration.ofDays(8))));
        worker.clean();
        assertThat(row(id)).contains("FAILED").doesNotContain("example.org", "secret");
        QuarkusTransaction.requiringNew()
                .run(() -> mails.update("finishedAt = ?1", clock.instant().minus(Duration.ofDays(91))));
        worker.clean();
        assertThat(QuarkusTransaction.requiringNew().call(() -> mails.count())).isZero();
    }

    @Test
    void aMailThatAnOlderVersionQueuedWithItsLetterIsSent() {
        var id = UUID.randomUUID();
        var content = """
                {"to": "a@example.org", "letter": {"language": "en", "subject": "Older", "greeting": "Hello",
                 "paragraphs": ["text"], "facts": [{"label": "Event", "value": "Forum"}], "closing": "Regards",
                 "senders": [], "footer": ""},
                 "attachments": [{"name": "a.ics", "type": "text/calendar", "content": "calendar"}]}
                """;
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into mail (id, kind, about, content, status, attempts, next_attempt_at, created_at)
                                values (?1, 'DRAFTED', ?2, cast(?3 as jsonb), 'QUEUED', 0, now(), now())
                                """)
                        .setParameter(1, id)
                        .setParameter(2, about)
                        .setParameter(3, content)
                        .executeUpdate());
        assertThat(sender.sendNext(keeping)).isTrue();
        assertThat(kept).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Older");
            assertThat(mail.text()).contains("Event: Forum");
            assertThat(mail.attachments()).extracting(Mail.Attachment::content).containsExactly("calendar");
        });
        assertThat(view(id).status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void aDraftIsWrittenWhenItIsSentAndOfWhatThereIsByThen() {
        var id = drafted("a@example.org", Map.of("token", "t0ken"));
        assertThat(row(id)).contains("t0ken").doesNotContain("letter", "attachments");
        writer.writes(draft -> letter("written of " + draft.told().get("token")));
        assertThat(sender.sendNext(keeping)).isTrue();
        assertThat(kept).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DRAFTED");
            assertThat(mail.to()).isEqualTo("a@example.org");
            assertThat(mail.text()).contains("written of t0ken");
        });
        assertThat(row(id)).contains("\"SENT\"").doesNotContain("t0ken", "example.org");
    }

    @Test
    void whatAMailLeadsToIsThereBeforeItLeaves() {
        drafted("a@example.org", Map.of());
        var made = UUID.randomUUID();
        writer.writes(draft -> {
            entities.createNativeQuery("insert into mail (id, kind, status, attempts, next_attempt_at, created_at)"
                            + " values (?1, 'MADE', 'SENT', 1, now(), now())")
                    .setParameter(1, made)
                    .executeUpdate();
            return letter("text");
        });
        assertThat(sender.sendNext((id, mail, createdAt) -> {
                    assertThat(row(made)).contains("MADE");
                    sent.add(id);
                }))
                .isTrue();
        assertThat(sent).hasSize(1);
    }

    @Test
    void aDraftOfWhichThereIsNothingToTellAnyMoreIsGivenUpAndForgotten() {
        var id = drafted("trainee-00001@example.org", Map.of("token", "t0ken"));
        writer.writes(draft -> Optional.empty());
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sender.sendNext(taking)).isFalse();
        assertThat(sent).isEmpty();
        assertThat(view(id).status()).isEqualTo(MailStatus.FAILED);
        assertThat(view(id).lastError()).isEqualTo("there is nothing to tell any more");
        assertThat(row(id)).doesNotContain("example.org", "t0ken");
    }

    @Test
    void aDraftThatCannotBeWrittenIsTriedAgainAndKeepsNoOtherMailBack() {
        var broken = drafted("a@example.org", Map.of());
        var next = queued("b@example.org");
        writer.writes(draft -> {
            // fails the transaction in the database, too
            entities.createNativeQuery("select 1 / 0").getSingleResult();
            return Optional.empty();
        });
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sent).containsExactly(next);
        assertThat(view(broken).status()).isEqualTo(MailStatus.QUEUED);
        assertThat(view(broken).attempts()).isEqualTo(1);
        assertThat(view(broken).lastError()).isEqualTo("PSQLException");
        writer.writes(draft -> letter("text"));
        becomesDue();
        assertThat(sender.sendNext(taking)).isTrue();
        assertThat(sent).containsExactly(next, broken);
    }

    @Test
    void draftsAreForgottenByAddressAndByWhatTheyAreAbout() {
        var byAddress = drafted("a@example.org", Map.of("token", "t0ken"));
        var byThing = drafted("b@example.org", Map.of());
        assertThat(QuarkusTransaction.requiringNew().call(() -> queue.forget("a@example.org"::equals, Set.of())))
                .isEqualTo(1);
        assertThat(row(byAddress)).doesNotContain("example.org", "t0ken");
        assertThat(row(byThing)).contains("example.org");
        assertThat(QuarkusTransaction.requiringNew().call(() -> queue.forget(address -> false, Set.of(about))))
                .isEqualTo(1);
        assertThat(sender.sendNext(taking)).isFalse();
    }

    @Test
    void aFolderBesideAMailServerIsRefusedAtTheStart() {
        var both = Settings.of(Map.of("folder", "mailbox", "smtp.host", "mail.example.org"));
        var accident = new MailWorker(sender, mails, both, clock);
        assertThatThrownBy(() -> accident.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("city-exchange.mail.folder");
    }
}
