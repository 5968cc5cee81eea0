package org.cityexchange.kit.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** What operators watch: how many mails wait, and how many did not go. */
@ApplicationScoped
class MailFigures {

    private static final Logger LOG = Logger.getLogger(MailFigures.class);

    private final MailRepository mails;

    MailFigures(MailRepository mails) {
        this.mails = mails;
    }

    void publish(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("mail.queued", () -> count(MailStatus.QUEUED))
                .description("Mails not sent yet")
                .register(meters);
        Gauge.builder("mail.failed", () -> count(MailStatus.FAILED))
                .description("Mails that were given up in the last months")
                .register(meters);
    }

    private double count(MailStatus status) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> mails.count("status", status));
        } catch (RuntimeException e) {
            LOG.debug("Mails could not be counted", e);
            return Double.NaN;
        }
    }
}
