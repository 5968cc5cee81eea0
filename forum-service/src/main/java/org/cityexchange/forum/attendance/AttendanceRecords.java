package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.AttendanceRecorded;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventWasHeld;
import org.cityexchange.forum.event.Figures;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationNotice;
import org.cityexchange.kit.exchange.Outbox;

/**
 * Tells the other service who attended: of everybody once the event is held, and again of whom it changes later, by late
 * scans, another rule or a cancellation.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AttendanceRecords implements PanacheRepositoryBase<AttendanceRecord, UUID> {

    private final AttendanceBook book;
    private final AttendanceHeads heads;
    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final Figures figures;
    private final Outbox outbox;
    private final Clock clock;

    AttendanceRecords(
            AttendanceBook book,
            AttendanceHeads heads,
            RegistrationDirectory registrations,
            EventAccess events,
            Figures figures,
            Outbox outbox,
            Clock clock) {
        this.book = book;
        this.heads = heads;
        this.registrations = registrations;
        this.events = events;
        this.figures = figures;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onHeld(@Observes EventWasHeld held) {
        settle(held.eventId());
    }

    void onCancellation(@Observes RegistrationNotice notice) {
        var eventId = notice.registration().eventId();
        // an event that is called off cancels all its registrations, and nobody attends it
        if (notice.occasion() == RegistrationNotice.Occasion.CANCELLED && statusOf(eventId) != EventStatus.CANCELLED) {
            settle(eventId);
        }
    }

    /** Tells what has changed since it was last told; nothing before the event was held. */
    void settle(UUID eventId) {
        heads.lock(eventId);
        var status = statusOf(eventId); // now that it is our turn: the event may have been held while we waited
        if (status != EventStatus.HELD && status != EventStatus.ARCHIVED) {
            return;
        }
        flush(); // what this transaction has changed is read below
        var sheet = book.of(events.get(eventId));
        var kept = list("eventId", eventId).stream()
                .collect(Collectors.toMap(AttendanceRecord::registrationId, Function.identity()));
        List<AttendanceRecorded> facts = new ArrayList<>();
        var registrants = registrations.ofEvent(eventId);
        for (var registrant : registrants) {
            var row = kept.getOrDefault(registrant.id(), AttendanceRecord.of(registrant));
            row.become(sheet.of(registrant), registrant, clock.instant()).ifPresent(fact -> {
                persist(row);
                facts.add(fact);
            });
        }
        outbox.addAll(facts);
        count(eventId, sheet, registrants);
    }

    /** The number of those who attended, beside the event's other figures; none where nobody was looked for. */
    private void count(UUID eventId, AttendanceSheet sheet, List<Registrant> registrants) {
        var attended = registrants.stream()
                .filter(Registrant::confirmed)
                .map(registrant -> sheet.of(registrant).attended())
                .filter(Objects::nonNull)
                .toList();
        if (!attended.isEmpty()) {
            var there = attended.stream().filter(Boolean.TRUE::equals).count();
            figures.counted(eventId, "attendance.counted", "PERSON", there);
        }
    }

    private EventStatus statusOf(UUID eventId) {
        return events.statusNow(Set.of(eventId)).get(eventId);
    }
}
