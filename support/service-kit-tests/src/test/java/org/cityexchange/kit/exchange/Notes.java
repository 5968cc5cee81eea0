package org.cityexchange.kit.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.FollowUpChanged;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.contracts.FollowUpPhase;
import org.cityexchange.contracts.Topic;

/** A copy of follow-ups, as a feature keeps one; and what their sender last told of them. */
@ApplicationScoped
class Notes implements Projection<FollowUpChanged>, DigestSource, SnapshotSource {

    private final Sql sql;
    private final Outbox outbox;
    private final Map<UUID, FollowUpChanged> told = new ConcurrentHashMap<>();
    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean sends;

    Notes(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    void createTable(@Observes StartupEvent event) {
        sql.update("""
                create table if not exists exchange_test_note (
                    id uuid primary key, revision bigint not null, state text not null)
                """);
    }

    /** A change of the follow-up, which the sender remembers as its last. */
    FollowUpChanged change(UUID id, FollowUpPhase phase) {
        var event = new FollowUpChanged(
                id, new UUID(7, 7), FollowUpKind.STUDY, phase, null, List.of(), List.of(), true, Events.WHEN);
        told.put(id, event);
        return event;
    }

    /** From now on it does what a projection must not. */
    void sends(boolean whether) {
        sends = whether;
    }

    /** With the event of that number from now on its database connection ends, as by the end of the process. */
    void diesWith(int number) {
        left.set(number);
    }

    @Override
    public Class<FollowUpChanged> handles() {
        return FollowUpChanged.class;
    }

    @Override
    public void handle(Received<FollowUpChanged> received) {
        if (left.getAndDecrement() == 1) {
            sql.query("select pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
        }
        if (sends) {
            outbox.add(Events.about(UUID.randomUUID()));
        }
        sql.update(
                """
                insert into exchange_test_note (id, revision, state) values (?, ?, ?)
                on conflict (id) do update set revision = excluded.revision, state = excluded.state
                """,
                received.event().followUpId(),
                received.revision(),
                received.event().phase().name());
    }

    @Override
    public void clear() {
        sql.update("delete from exchange_test_note");
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_FOLLOW_UP;
    }

    @Override
    public Stream<Entry> entries() {
        return sql
                .query(
                        "select id, revision, state from exchange_test_note order by id",
                        row -> new Entry(row.getObject(1, UUID.class), row.getLong(2), row.getString(3)))
                .stream();
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        return ids.stream().filter(told::containsKey).collect(Collectors.toMap(id -> id, id -> List.of(told.get(id))));
    }

    /** What follows from a follow-up besides: a rebuild leaves it out. */
    @ApplicationScoped
    static class Reaction implements EventHandler<FollowUpChanged> {

        private final Effects effects;

        Reaction(Effects effects) {
            this.effects = effects;
        }

        @Override
        public Class<FollowUpChanged> handles() {
            return FollowUpChanged.class;
        }

        @Override
        public void handle(Received<FollowUpChanged> received) {
            effects.add(received);
        }
    }
}
