package org.cityexchange.training.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Received;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Registrations that have come together. */
@TrainingTest
class RegistrationHandlerTest {

    private static final Instant ERASED_AT = Instant.parse("2026-11-20T09:00:00Z");

    private final UUID event = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final String person = "1." + UUID.randomUUID();
    private final String erased = "1." + UUID.randomUUID();
    private final String nobody = "1." + UUID.randomUUID();

    @Inject
    RegistrationHandler handler;

    @Inject
    EntityManager entities;

    @Test
    void eachIsKeptAsIfItHadComeAloneAndErasedPeopleAsNobody() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "insert into erased_person (person_ref, pseudonym, erased_at) values (?1, ?2, ?3)")
                    .setParameter(1, erased)
                    .setParameter(2, nobody)
                    .setParameter(3, ERASED_AT)
                    .executeUpdate();
            handler.handleAll(List.of(
                    received(waitlisted(first, person, ERASED_AT), 1),
                    received(waitlisted(UUID.randomUUID(), erased, ERASED_AT.minusSeconds(1)), 1),
                    received(waitlisted(UUID.randomUUID(), erased, ERASED_AT.plusSeconds(1)), 1),
                    received(
                            new RegistrationConfirmed(
                                    first, event, RegistrationMode.ONLINE, null, "IN", person, ERASED_AT),
                            2)));
        });
        assertThat(
                        kept(
                                "select kind || ' ' || person_ref from engagement where event_id = ?1 order by occurred_at, kind"))
                .containsExactlyInAnyOrder(
                        "FORUM_WAITLISTED " + person,
                        "FORUM_REGISTERED " + person,
                        "FORUM_WAITLISTED " + nobody,
                        "FORUM_WAITLISTED " + erased);
        assertThat(kept("select status || ' ' || revision from forum_registration where event_id = ?1"))
                .containsExactlyInAnyOrder("CONFIRMED 2", "WAITLISTED 1", "WAITLISTED 1");

        QuarkusTransaction.requiringNew()
                .run(() -> handler.handleAll(List.of(
                        received(
                                new RegistrationCancelled(
                                        first,
                                        event,
                                        RegistrationMode.ONLINE,
                                        null,
                                        "IN",
                                        person,
                                        CancelledBy.REGISTRANT,
                                        ERASED_AT),
                                3),
                        received(waitlisted(UUID.randomUUID(), person, ERASED_AT), 1))));
        assertThat(kept("select status || ' ' || revision from forum_registration where event_id = ?1"))
                .containsExactlyInAnyOrder("CANCELLED 3", "WAITLISTED 1", "WAITLISTED 1", "WAITLISTED 1");
    }

    @Test
    void fiftyAskTheDatabaseNoMoreThanTwo() {
        assertThat(statementsFor(50)).isEqualTo(statementsFor(2)).isPositive();
    }

    private int statementsFor(int count) {
        var come = IntStream.range(0, count)
                .mapToObj(i -> received(waitlisted(UUID.randomUUID(), "1." + UUID.randomUUID(), ERASED_AT), 1))
                .toList();
        Trace.join(null);
        try {
            QuarkusTransaction.requiringNew().run(() -> handler.handleAll(come));
            return Statements.of(Trace.traceId());
        } finally {
            Trace.leave();
        }
    }

    private RegistrationWaitlisted waitlisted(UUID registration, String personRef, Instant occurredAt) {
        return new RegistrationWaitlisted(
                registration, event, RegistrationMode.ONLINE, null, "IN", personRef, occurredAt);
    }

    private static Received<RegistrationEvent> received(RegistrationEvent event, long revision) {
        return new Received<>(event, UUID.randomUUID(), revision, Topic.FORUM_REGISTRATION, false, null);
    }

    private List<String> kept(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(query, String.class)
                        .setParameter(1, event)
                        .getResultList());
    }
}
