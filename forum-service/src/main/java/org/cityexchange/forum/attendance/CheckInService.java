package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Takes in what gates scan, and tells them whom to expect. Scans of one event are judged one batch after the other. */
@ApplicationScoped
@Transactional
class CheckInService {

    private final CheckInRepository checkIns;
    private final AttendanceHeads heads;
    private final AttendanceRecords records;
    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final ReleasedAgendas agendas;
    private final Caller caller;
    private final Clock clock;

    CheckInService(
            CheckInRepository checkIns,
            AttendanceHeads heads,
            AttendanceRecords records,
            RegistrationDirectory registrations,
            EventAccess events,
            ReleasedAgendas agendas,
            Caller caller,
            Clock clock) {
        this.checkIns = checkIns;
        this.heads = heads;
        this.records = records;
        this.registrations = registrations;
        this.events = events;
        this.agendas = agendas;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps all scans of the batch that are new, and answers each as it was answered first, in the batch's order. */
    List<CheckInView> take(String eventRef, CheckInBatch batch) {
        return take(events.forStaff(eventRef).id(), batch);
    }

    /** The same for a scan that no device made, such as somebody's way through the join link. */
    List<CheckInView> take(UUID eventId, CheckInBatch batch) {
        var now = clock.instant();
        heads.lock(eventId);
        var nonces = batch.items().stream().map(CheckInBatch.Scan::nonce).toList();
        Map<String, CheckIn> byNonce = checkIns.sent(eventId, batch.device(), nonces).stream()
                .collect(Collectors.toMap(CheckIn::nonce, Function.identity(), (one, other) -> one, HashMap::new));
        var fresh = batch.items().stream()
                .filter(scan -> !byNonce.containsKey(scan.nonce()))
                .map(scan -> CheckIn.of(eventId, batch.device(), scan, clockError(batch, now), now))
                .collect(Collectors.toMap(CheckIn::nonce, Function.identity(), (first, again) -> first))
                .values();
        var gate = gate(eventId, fresh.stream().map(CheckIn::code).toList());
        fresh.stream()
                .sorted(Comparator.comparing(CheckIn::occurredAt).thenComparing(CheckIn::id))
                .forEach(scan -> {
                    gate.judge(scan);
                    checkIns.persist(scan);
                    byNonce.put(scan.nonce(), scan);
                });
        checkIns.flush();
        records.settle(eventId);
        return nonces.stream().map(nonce -> byNonce.get(nonce).toView()).toList();
    }

    private static Duration clockError(CheckInBatch batch, Instant now) {
        return batch.sentAt() == null
                ? Duration.ZERO
                : Duration.between(batch.sentAt().truncatedTo(ChronoUnit.MICROS), now);
    }

    private Gate gate(UUID eventId, List<String> codes) {
        var registrants = registrations.byCodes(codes);
        var ids = registrants.stream()
                .filter(each -> each.eventId().equals(eventId))
                .map(Registrant::id)
                .toList();
        var sessions = agendas.everReleased(eventId).stream()
                .map(item -> item.session().id())
                .collect(Collectors.toSet());
        return new Gate(eventId, sessions, registrants, checkIns.of(ids));
    }

    PageOf<CheckInView> page(String eventRef, CheckInFilter filter, PageParams params) {
        var event = caller.hasAny(Roles.AUDITOR) ? events.visible(eventRef) : events.forStaff(eventRef);
        return checkIns.page(event.id(), filter, params);
    }

    Roster roster(String eventRef) {
        var event = events.forStaff(eventRef);
        return new Roster(
                event.id(),
                registrations.ofEvent(event.id()).stream()
                        .map(Roster.Ticket::of)
                        .toList());
    }
}
