package org.cityexchange.kit.exchange;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cityexchange.contracts.CityEvent;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.kit.http.Trace;

/** The effects of received events: one row each, written before the handler fails, if it is told to. */
@ApplicationScoped
class Effects {

    private final Sql sql;
    private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> outages = new ConcurrentHashMap<>();

    Effects(Sql sql) {
        this.sql = sql;
    }

    /** An effect, as a test sees it. */
    record Effect(long revision, boolean late, String traceId) {}

    void createTable(@Observes StartupEvent event) {
        sql.update("""
                create table if not exists exchange_test_effect (
                    id bigint generated always as identity primary key,
                    aggregate_id uuid not null, revision bigint not null, late boolean not null, trace_id text)
                """);
        sql.update("create index if not exists exchange_test_effect_of on exchange_test_effect (aggregate_id)");
    }

    void add(Received<? extends ExchangeEvent> received) {
        var subject = received.event().subject();
        sql.update(
                "insert into exchange_test_effect (aggregate_id, revision, late, trace_id) values (?, ?, ?, ?)",
                subject,
                received.revision(),
                received.late(),
                Trace.traceId());
        if (takeOne(failures, subject)) {
            throw new IllegalStateException("refused: somebody@example.org");
        }
        if (takeOne(outages, subject)) {
            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
        }
    }

    /** The handler fails that often for this aggregate. */
    void failFor(UUID subject, int times) {
        failures.put(subject, new AtomicInteger(times));
    }

    /** The database goes away that often while this aggregate is handled. */
    void databaseAwayFor(UUID subject, int times) {
        outages.put(subject, new AtomicInteger(times));
    }

    private static boolean takeOne(Map<UUID, AtomicInteger> left, UUID subject) {
        return left.containsKey(subject) && left.get(subject).getAndDecrement() > 0;
    }

    List<Effect> of(UUID subject) {
        return sql.query(
                "select revision, late, trace_id from exchange_test_effect where aggregate_id = ? order by id",
                row -> new Effect(row.getLong(1), row.getBoolean(2), row.getString(3)),
                subject);
    }

    List<Long> revisionsOf(UUID subject) {
        return of(subject).stream().map(Effect::revision).toList();
    }

    /** Takes in everything about registrations. */
    @ApplicationScoped
    static class RegistrationHandler implements EventHandler<RegistrationEvent> {

        private final Effects effects;

        RegistrationHandler(Effects effects) {
            this.effects = effects;
        }

        @Override
        public Class<RegistrationEvent> handles() {
            return RegistrationEvent.class;
        }

        @Override
        public void handle(Received<RegistrationEvent> received) {
            effects.add(received);
        }
    }

    /** Takes in everything about cities. */
    @ApplicationScoped
    static class CityHandler implements EventHandler<CityEvent> {

        private final Effects effects;

        CityHandler(Effects effects) {
            this.effects = effects;
        }

        @Override
        public Class<CityEvent> handles() {
            return CityEvent.class;
        }

        @Override
        public void handle(Received<CityEvent> received) {
            effects.add(received);
        }
    }
}
