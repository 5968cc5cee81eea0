package org.cityexchange.forum.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cityexchange.forum.event.EventReader;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.time.ShuttingDown;

/**
 * Reminds those who have a seat that the event is near: once for each time it is to begin at, so an event that moves reminds
 * again. Who registered when it was near already needs no reminder, nor does anybody of an event that was put off.
 */
@ApplicationScoped
class Reminders {

    private final EventReader events;
    private final RegistrationDirectory registrations;
    private final Notices notices;
    private final NoticeConfig config;
    private final EntityManager entities;
    private final Clock clock;

    Reminders(
            EventReader events,
            RegistrationDirectory registrations,
            Notices notices,
            NoticeConfig config,
            EntityManager entities,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.notices = notices;
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            identity = "reminders",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ShuttingDown.class)
    @Transactional
    void remind() {
        var now = clock.instant();
        events.beginningBetween(now, now.plus(config.remindBefore())).stream()
                .filter(this::isFirst)
                .forEach(this::remind);
    }

    /** Whether nobody, on whatever replica, reminds of that event at that time; until commit others wait for the answer. */
    private boolean isFirst(EventView event) {
        return entities.createNativeQuery("""
                        insert into reminder (event_id, starts_at, reminded_at) values (?1, ?2, ?3)
                        on conflict do nothing
                        """)
                        .setParameter(1, event.id())
                        .setParameter(2, event.startsAt())
                        .setParameter(3, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private void remind(EventView event) {
        notices.remind(
                registrations.confirmedBefore(event.id(), event.startsAt().minus(config.remindBefore())));
    }
}
