package org.cityexchange.kit.exchange;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.ExchangeJobRows.Begun;
import org.cityexchange.kit.exchange.ExchangeJobRunner.Stopped;
import org.cityexchange.kit.exchange.OutboxRows.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills a lost log again: sends what the outbox still has, under the ids and revisions it had, and tells of everything
 * else where it stands now. Receivers that know it take no effect from it.
 *
 * <p>On a topic that is not compacted the outbox comes first, in its order, and then a snapshot of each subject whose
 * first events are not kept any more. On a compacted one only the last state of each subject is sent, and never behind a
 * newer one: the broker keeps what comes last.
 */
@ApplicationScoped
class Republication {

    private static final int SUBJECTS_AT_ONCE = 200;
    private static final Duration RELAY_FIRST = Duration.ofMillis(100);
    private static final int TRANSACTION_SECONDS = 60;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String SUBJECT = "subject:";

    private final List<SnapshotSource> sources;
    private final OutboxRows outbox;
    private final LastWords lastWords;
    private final ExchangeJobRows rows;
    private final ExchangeConfig config;
    private final KafkaClients clients;
    private final String ownSource;

    Republication(
            @All List<SnapshotSource> sources,
            OutboxRows outbox,
            LastWords lastWords,
            ExchangeJobRows rows,
            ExchangeConfig config,
            KafkaClients clients,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sources = sources;
        this.outbox = outbox;
        this.lastWords = lastWords;
        this.rows = rows;
        this.config = config;
        this.clients = clients;
        this.ownSource = Sources.of(application);
    }

    /** Whether this service sends the topic. */
    boolean sends(Topic topic) {
        return sources.stream().anyMatch(source -> source.topic() == topic);
    }

    /** Sends everything that is asked for, in a transaction for each batch; throws a KafkaException if it cannot. */
    void run(Begun job, BooleanSupplier stopping) {
        run(job, clients, stopping);
    }

    /** The same to another broker. */
    void run(Begun job, KafkaClients log, BooleanSupplier stopping) {
        try (var sender = new OutboxSender(log, ownSource)) {
            var run = new Run(job, sender);
            while (run.goesOn()) {
                if (stopping.getAsBoolean()) {
                    throw new Stopped();
                }
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(run::step);
                run.pauseIfNeeded();
            }
            QuarkusTransaction.requiringNew().run(() -> rows.complete(job.id(), run.done, null, null));
        }
    }

    /** One republication on its way. */
    private final class Run {

        private final Begun job;
        private final OutboxSender sender;
        private final SnapshotSource source;
        private long seq;
        /** Null while the outbox is not through. */
        private UUID subject;

        private long done;
        private boolean ended;
        private boolean relayFirst;

        Run(Begun job, OutboxSender sender) {
            this.job = job;
            this.sender = sender;
            this.done = job.done();
            this.source = sources.stream()
                    .filter(each -> each.topic() == job.topic())
                    .findFirst()
                    .orElseThrow();
            if (job.position() == null) {
                subject = job.topic().compacted() ? BEFORE_ALL : null;
            } else if (job.position().startsWith(SUBJECT)) {
                subject = UUID.fromString(job.position().substring(SUBJECT.length()));
            } else {
                seq = Long.parseLong(job.position());
            }
        }

        boolean goesOn() {
            return !ended;
        }

        void pauseIfNeeded() {
            if (relayFirst) {
                LockSupport.parkNanos(RELAY_FIRST.toNanos());
            }
        }

        void step() {
            if (subject == null) {
                sendFromOutbox();
            } else {
                sendSubjects();
            }
        }

        private void sendFromOutbox() {
            var batch = outbox.sent(
                    job.topic(),
                    seq,
                    job.fromAt(),
                    job.createdAt(),
                    config.relay().batchSize());
            send(batch);
            if (!batch.isEmpty()) {
                seq = batch.get(batch.size() - 1).seq();
                rows.progress(job.id(), done, Long.toString(seq));
            } else if (job.fromAt() == null) {
                subject = BEFORE_ALL;
                rows.progress(job.id(), done, SUBJECT + subject);
            } else {
                ended = true;
            }
        }

        private void sendSubjects() {
            // no relay sends meanwhile: what it sends afterwards is newer than what is sent here
            outbox.lock();
            var batch = lastWords.after(subject, source, job.fromAt(), SUBJECTS_AT_ONCE);
            relayFirst = batch.someWait();
            if (relayFirst) {
                return;
            }
            send(batch.rows());
            if (batch.last().isPresent()) {
                subject = batch.last().get();
                rows.progress(job.id(), done, SUBJECT + subject);
            } else {
                ended = true;
            }
        }

        private void send(List<Row> batch) {
            if (batch.isEmpty()) {
                return;
            }
            var result = sender.send(batch);
            if (result.failure().isPresent()) {
                throw new KafkaException(result.failure().get());
            }
            done += batch.size();
        }
    }
}
