package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.kit.http.Traced;
import org.cityexchange.kit.persistence.Ids;

/**
 * Where a change leaves what the other service is to know of it: in the transaction of the change, so that an event is
 * sent if and only if the change is committed.
 */
@ApplicationScoped
public class Outbox {

    /**
     * Bumps each aggregate's revision by the number of its events and writes the events, in one statement. The bump is
     * done in the order of the ids, lest two lists that share aggregates wait for each other.
     */
    private static final String ADD = """
            with given as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
                    as event (event_id, topic, aggregate_id, type, payload, occurred_at, traceparent, ordinal)
            ), bumped as (
                insert into outbox_revision (topic, aggregate_id, revision)
                select topic, aggregate_id, count(*) from given group by topic, aggregate_id order by topic, aggregate_id
                on conflict (topic, aggregate_id)
                    do update set revision = outbox_revision.revision + excluded.revision
                returning topic, aggregate_id, revision
            ), numbered as (
                select given.*, bumped.revision
                    - count(*) over (partition by given.topic, given.aggregate_id)
                    + row_number() over (partition by given.topic, given.aggregate_id order by ordinal) as revision
                from given join bumped using (topic, aggregate_id)
            ), added as (
                insert into outbox
                    (event_id, topic, aggregate_id, type, revision, payload, traceparent, occurred_at, created_at)
                select event_id, topic, aggregate_id, type, revision, cast(payload as json), traceparent,
                    cast(occurred_at as timestamptz), cast(? as timestamptz)
                from numbered order by ordinal
                returning seq, revision
            )
            select revision from added order by seq
            """;

    private final EntityManager entities;
    private final Sql sql;
    private final OutboxSignal signal;
    private final SideEffects sideEffects;
    private final Clock clock;

    Outbox(EntityManager entities, Sql sql, OutboxSignal signal, SideEffects sideEffects, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.signal = signal;
        this.sideEffects = sideEffects;
        this.clock = clock;
    }

    /**
     * Has the event sent when the running transaction commits. From here to the commit nobody else can add an event
     * about the same subject, so call it last.
     *
     * @return the revision: the how manieth event of its subject this is, from 1, without a gap
     */
    @Transactional(TxType.MANDATORY)
    public long add(ExchangeEvent event) {
        return addAll(List.of(event)).get(0);
    }

    /**
     * Has the events sent when the running transaction commits, in this order per subject; one statement however many
     * they are.
     *
     * @return their revisions, in the same order
     */
    @Transactional(TxType.MANDATORY)
    public List<Long> addAll(List<? extends ExchangeEvent> events) {
        return addTraced(events.stream().map(Traced::now).toList());
    }

    /** The same for events that were caused by several calls. */
    @Transactional(TxType.MANDATORY)
    public <E extends ExchangeEvent> List<Long> addTraced(List<Traced<E>> traced) {
        var events = traced.stream().map(Traced::what).toList();
        if (events.isEmpty()) {
            return List.of();
        }
        sideEffects.demandAllowed();
        // What the ORM still holds back goes first: the lock below should be the last one taken, and held shortly.
        entities.flush();
        signal.afterCommit();
        return sql.query(
                ADD,
                row -> row.getLong(1),
                events.stream().map(event -> Ids.next()).toArray(UUID[]::new),
                texts(events, event -> EventType.of(event).topic().wireName()),
                events.stream().map(ExchangeEvent::subject).toArray(UUID[]::new),
                texts(events, event -> EventType.of(event).wireName()),
                texts(events, ExchangeJson::write),
                texts(events, event -> event.occurredAt().toString()),
                traced.stream().map(Traced::traceparent).toArray(String[]::new),
                clock.instant());
    }

    private static String[] texts(List<? extends ExchangeEvent> events, Function<ExchangeEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
