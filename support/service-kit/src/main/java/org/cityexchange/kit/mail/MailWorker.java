package org.cityexchange.kit.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cityexchange.kit.time.Worker;
import org.jboss.logging.Logger;

/** The thread that sends mails: as soon as one is queued, and now and then what is to be tried again. */
@ApplicationScoped
class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class);

    /** What is being sent may come to its end; what hangs is sent again after the next start. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    private final MailSender sender;
    private final MailRepository mails;
    private final MailConfig config;
    private final Clock clock;
    /** None where no mails are sent. */
    private volatile Worker worker;

    MailWorker(MailSender sender, MailRepository mails, MailConfig config, Clock clock) {
        this.sender = sender;
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var transport = transport();
        if (transport.isEmpty()) {
            LOG.info("No mail server is set: mails wait in the queue");
            return;
        }
        worker = new Worker("mail", LOG, "Mails", config.poll(), stopping -> sender.sendNext(transport.get()));
        worker.start();
    }

    /** Mails into a folder beside a mail server would be an accident: the start is refused. */
    private Optional<MailTransport> transport() {
        var folder = config.folder();
        var smtp = config.smtp().host();
        if (folder.isPresent() && smtp.isPresent()) {
            throw new IllegalStateException("city-exchange.mail.folder is for trying the service out and must not be"
                    + " set beside city-exchange.mail.smtp.host");
        }
        if (folder.isPresent()) {
            LOG.warnf("Mails are not sent but written to %s", folder.get());
            return Optional.of(new FolderTransport(folder.get(), config));
        }
        return smtp.map(host -> new SmtpTransport(config));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.stop(LONGEST_FAREWELL);
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueue.Queued queued) {
        if (worker != null) {
            worker.wake();
        }
    }

    /** Forgets what is kept for a while only. */
    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "mail-housekeeping",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void clean() {
        var now = clock.instant();
        mails.clean(now.minus(config.failedKeptFor()), now.minus(config.rememberedFor()));
    }
}
