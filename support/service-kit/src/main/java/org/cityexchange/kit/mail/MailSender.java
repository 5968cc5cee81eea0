package org.cityexchange.kit.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.cityexchange.kit.http.Trace;
import org.jboss.logging.Logger;

/**
 * Sends one mail at a time, in a transaction that keeps its row to itself: however many send, each mail is taken by one.
 * A draft is written first, in a transaction of its own. When the process dies between sending and remembering, the mail is
 * sent again under the same Message-ID.
 */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    /** Longer than a mail server may take with all its answers. */
    private static final int TRANSACTION_SECONDS = 180;

    private final MailRepository mails;
    private final MailWriters writers;
    private final MailConfig config;
    private final Clock clock;
    private final Counter sent;

    MailSender(MailRepository mails, MailWriters writers, MailConfig config, Clock clock, MeterRegistry meters) {
        this.mails = mails;
        this.writers = writers;
        this.config = config;
        this.clock = clock;
        this.sent = Counter.builder("mail.sent")
                .description("Mails the mail server has taken")
                .register(meters);
    }

    /** Sends the next mail that is due; false if there is none. */
    boolean sendNext(MailTransport transport) {
        return QuarkusTransaction.requiringNew()
                .timeout(TRANSACTION_SECONDS)
                .call(() -> mails.lockNext(clock.instant())
                        .map(mail -> attempt(mail, transport))
                        .orElse(false));
    }

    private boolean attempt(QueuedMail mail, MailTransport transport) {
        Trace.join(mail.traceparent());
        try {
            var written = mail.mail(writers::write);
            if (written.isPresent()) {
                transport.send(mail.id(), WrittenMail.of(written.get()), mail.createdAt());
                mail.sent(clock.instant());
                sent.increment();
            } else {
                mail.drop(clock.instant());
                LOG.infof("Mail %s is given up: there is nothing to tell any more", mail.id());
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            failed(mail, MailFailure.of(e));
        } finally {
            Trace.leave();
        }
        return true;
    }

    private void failed(QueuedMail mail, MailFailure failure) {
        if (failure.forGood() || mail.attempts() + 1 >= config.attempts()) {
            mail.fail(failure.description(), clock.instant());
            LOG.errorf("Mail %s is given up: %s", mail.id(), failure.description());
        } else {
            mail.retryAfter(wait(mail.attempts()), failure.description(), clock.instant());
            LOG.infof("Mail %s is tried again: %s", mail.id(), failure.description());
        }
    }

    private Duration wait(int failures) {
        var wait = config.firstRetry();
        for (int i = 0; i < failures && wait.compareTo(config.longestRetry()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(config.longestRetry()) < 0 ? wait : config.longestRetry();
    }
}
