package org.cityexchange.kit.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.BooleanSupplier;
import org.cityexchange.kit.exchange.ExchangeJobRows.Begun;
import org.cityexchange.kit.exchange.ExchangeJobRunner.LogIncomplete;
import org.cityexchange.kit.exchange.ExchangeJobRunner.Stopped;
import org.cityexchange.kit.exchange.Reading.Legible;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Throws away what this service keeps of a topic and builds it anew from the log, side effects off. It is one
 * transaction: readers see the old copy until the new one is complete, and whatever goes wrong leaves the old one. What
 * had taken effect is applied and nothing else; what has not come yet waits, for this topic alone, until it is done.
 */
@ApplicationScoped
class Rebuild {

    private static final int FORGOTTEN_AFTER = 200;

    private final KafkaClients clients;
    private final Handlers handlers;
    private final InboxRevisions revisions;
    private final DiscardedRows discarded;
    private final Digests digests;
    private final ExchangeJobRows rows;
    private final SideEffects sideEffects;
    private final EntityManager entities;
    private final String ownSource;

    Rebuild(
            KafkaClients clients,
            Handlers handlers,
            InboxRevisions revisions,
            DiscardedRows discarded,
            Digests digests,
            ExchangeJobRows rows,
            SideEffects sideEffects,
            EntityManager entities,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.clients = clients;
        this.handlers = handlers;
        this.revisions = revisions;
        this.discarded = discarded;
        this.digests = digests;
        this.rows = rows;
        this.sideEffects = sideEffects;
        this.entities = entities;
        this.ownSource = Sources.of(application);
    }

    /**
     * Does it, in the running transaction.
     *
     * @param stopping asked now and then; where it says so the transaction has to be undone
     * @return how many events were applied
     */
    long run(Begun job, BooleanSupplier stopping) {
        return run(job, clients, stopping);
    }

    /** The same from the log of another broker. */
    long run(Begun job, KafkaClients log, BooleanSupplier stopping) {
        var topic = job.topic();
        sideEffects.forbid();
        revisions.close(topic);
        var before = digests.of(topic);
        var projections = handlers.projectionsOf(topic);
        projections.forEach(Projection::clear);
        forget();
        var effect = new Effect();
        var replay = new LogReplay(topic.compacted(), revisions.all(topic), discarded.revisions(topic), effect::apply);
        try (var reader = LogReader.open(log, topic)) {
            read(job, reader, replay, stopping);
        }
        replay.end();
        if (replay.missing() > 0) {
            throw new LogIncomplete(replay.missing() + " subjects of " + topic.wireName() + " are not told completely");
        }
        forget();
        projections.forEach(Projection::rebuilt);
        forget();
        rows.complete(job.id(), effect.applied, before, digests.of(topic));
        return effect.applied;
    }

    private void read(Begun job, LogReader reader, LogReplay replay, BooleanSupplier stopping) {
        var read = 0L;
        for (var records = reader.next(); !records.isEmpty(); records = reader.next()) {
            if (stopping.getAsBoolean()) {
                throw new Stopped();
            }
            for (var record : records) {
                if (!Sources.isOwn(record, ownSource) && Reading.of(record) instanceof Legible legible) {
                    replay.offer(legible);
                }
            }
            read += records.size();
            var soFar = read;
            QuarkusTransaction.requiringNew().run(() -> rows.progress(job.id(), soFar, reader.length()));
        }
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    /** Applies events to the copies, and keeps none of them in memory for long. */
    private final class Effect {

        private long applied;

        private void apply(Legible record) {
            handlers.project(record.received(true));
            if (++applied % FORGOTTEN_AFTER == 0) {
                forget();
            }
        }
    }
}
