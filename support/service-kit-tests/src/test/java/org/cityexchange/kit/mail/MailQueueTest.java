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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cityexchange.kit.exchange.ExchangeProfile;
import org.cityexchange.stack.Tokens;
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

    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        QuarkusTransaction.requiringNew().run(() -> mails.deleteAll());
    }

    private Mail mail(String to) {
        var letter = new Letter(
                "en", "Subject", "Good day", List.of("secret text"), List.of(), "Regards", List.of(), "Do not answer");
        return new Mail("TEST", about, to, letter, List.of());
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
        var together = new CyclicBarrier(4);
        var senders = Executors.newFixedThreadPool(4);
        try {
            var works = Collections.nCopies(4, (Callable<Integer>) () -> {
                together.await();
                int count = 0;
                while (sender.sendNext(taking)) {
                    count++;
                }
                return count;
            });
            int total = 0;
            for (var work : senders.invokeAll(works)) {
                total += work.get();
            }
            assertThat(total).isEqualTo(60);
        } finally {
            senders.shutdownNow();
        }
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
    void aFolderBesideAMailServerIsRefusedAtTheStart() {
        var both = Settings.of(Map.of("folder", "mailbox", "smtp.host", "mail.example.org"));
        var accident = new MailWorker(sender, mails, both, clock);
        assertThatThrownBy(() -> accident.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("city-exchange.mail.folder");
    }
}
