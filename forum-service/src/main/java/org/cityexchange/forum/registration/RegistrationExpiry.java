package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.registration.RegistrationNotice.Occasion;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.persistence.OneColumn;

/** What happens when somebody does not answer in time. Several instances may do it at once: none does it twice. */
@ApplicationScoped
class RegistrationExpiry {

    private static final int BATCH = 200;

    private final RegistrationRepository registrations;
    private final Seating seating;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    RegistrationExpiry(
            RegistrationRepository registrations, Seating seating, Outbox outbox, EntityManager entities, Clock clock) {
        this.registrations = registrations;
        this.seating = seating;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /** The events of which an offer was not accepted in time. */
    @Transactional
    public List<UUID> eventsWithExpiredOffers() {
        return registrations.eventsWithExpiredOffers(clock.instant());
    }

    /**
     * Passes the seats of an event's expired offers on to those who have waited longest. The event's row is what one
     * instance has and the others leave to it; it is locked before the seats, as by whoever cancels the event.
     */
    @Transactional
    public void passOnExpiredOffers(UUID eventId) {
        var mine = OneColumn.of(
                        entities, "select id from event where id = ?1 for no key update skip locked", UUID.class)
                .setParameter(1, eventId)
                .getResultList();
        if (mine.isEmpty()) {
            return;
        }
        seating.lock(eventId);
        var now = clock.instant();
        for (var registration : registrations.lockedExpiredOffers(eventId, now)) {
            var takers = seating.vacate(registration);
            registration.expire(now).ifPresent(outbox::add);
            seating.tell(RegistrationNotice.of(Occasion.OFFER_EXPIRED, registration));
            seating.pass(eventId, registration.mode(), takers);
        }
    }

    /**
     * Lets registrations end whose address was not confirmed in time. They held nothing, and nobody is told: it may have
     * been a stranger who wrote the address.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean endUnconfirmed() {
        var now = clock.instant();
        var unconfirmed = registrations.lockedUnconfirmed(now, BATCH);
        unconfirmed.forEach(registration -> registration.expire(now));
        return unconfirmed.size() == BATCH;
    }
}
