package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Takes in what meeting providers tell of who was there. */
@ApplicationScoped
@Transactional
class OnlineIntervalService {

    private final Rows rows;
    private final AttendanceHeads heads;
    private final AttendanceRecords records;
    private final RegistrationDirectory registrations;
    private final PersonalLinks links;
    private final EventAccess events;
    private final Clock clock;

    OnlineIntervalService(
            Rows rows,
            AttendanceHeads heads,
            AttendanceRecords records,
            RegistrationDirectory registrations,
            PersonalLinks links,
            EventAccess events,
            Clock clock) {
        this.rows = rows;
        this.heads = heads;
        this.records = records;
        this.registrations = registrations;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<OnlineInterval, UUID> {

        List<OnlineInterval> ofEvent(UUID eventId) {
            return list("eventId", eventId);
        }
    }

    /** Keeps all of them; the results come in their order. */
    List<OnlineIntervals.Result> take(String eventRef, OnlineIntervals told) {
        var eventId = events.forStaff(eventRef).id();
        check(told.items());
        heads.lock(eventId);
        var codes = told.items().stream()
                .map(OnlineIntervals.Item::code)
                .filter(Objects::nonNull)
                .toList();
        var byCode = registrations.byCodes(codes);
        var byLink = links.registrants(told.items().stream()
                .map(OnlineIntervals.Item::joinLinkId)
                .filter(Objects::nonNull)
                .toList());
        var references =
                told.items().stream().map(OnlineIntervals.Item::reference).toList();
        var known = rows.list("eventId = ?1 and reference in ?2", eventId, references).stream()
                .collect(Collectors.toMap(OnlineInterval::reference, Function.identity()));
        for (var item : told.items()) {
            var interval = known.computeIfAbsent(item.reference(), reference -> OnlineInterval.of(eventId, reference));
            var registrant =
                    item.code() == null ? byLink.get(item.joinLinkId()) : withCode(item.code(), eventId, byCode);
            interval.take(item, registrant, clock.instant());
            rows.persist(interval);
        }
        rows.flush();
        records.settle(eventId);
        return references.stream()
                .map(reference -> known.get(reference).toResult())
                .toList();
    }

    private static void check(List<OnlineIntervals.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if ((item.code() == null) == (item.joinLinkId() == null)) {
                throw DomainException.at("/items/" + i, ErrorCode.CODE_OR_LINK);
            }
            if (item.leftAt() != null && !item.joinedAt().isBefore(item.leftAt())) {
                throw DomainException.at("/items/" + i + "/leftAt", ErrorCode.INVALID_INTERVAL);
            }
        }
    }

    /** Whoever has the code: this event's registrant before another event's. */
    private static Registrant withCode(String code, UUID eventId, List<Registrant> registrants) {
        return registrants.stream()
                .filter(each -> each.code().equals(code))
                .min(Comparator.comparing(each -> !each.eventId().equals(eventId)))
                .orElse(null);
    }
}
