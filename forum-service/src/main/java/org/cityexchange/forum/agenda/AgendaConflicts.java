package org.cityexchange.forum.agenda;

import static org.cityexchange.forum.agenda.AgendaConflict.Type.GAP;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.OUTSIDE_EVENT;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.PERSON_OVERLAP;
import static org.cityexchange.forum.agenda.AgendaConflict.Type.ROOM_OVERLAP;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.forum.event.EventView;

/** Finds the conflicts of one agenda. Cancelled sessions and those without times have none. */
final class AgendaConflicts {

    private final EventView event;
    private final List<Agenda.Session> sessions;
    private final Surroundings around;
    private final List<AgendaConflict> found = new ArrayList<>();

    /**
     * What other features and events know.
     *
     * @param busy rooms and people of this agenda while they are elsewhere
     * @param capacities of the rooms, as far as known
     * @param places offered on site by session; a value may be absent, for no limit
     */
    record Surroundings(List<Busy> busy, Map<UUID, Integer> capacities, Map<UUID, Places> places) {}

    /** A room or a person at another event. */
    record Busy(UUID roomId, UUID personId, Instant startsAt, Instant endsAt) {}

    /** How many places there are; null for no limit. */
    record Places(Integer number) {}

    AgendaConflicts(EventView event, Agenda agenda, Surroundings around) {
        this.event = event;
        this.around = around;
        this.sessions = AgendaTimes.inOrder(agenda.sessions().stream()
                .filter(session -> session.startsAt() != null && !session.isCancelled())
                .toList());
    }

    List<AgendaConflict> find() {
        for (int i = 0; i < sessions.size(); i++) {
            var session = sessions.get(i);
            sessions.subList(i + 1, sessions.size()).forEach(later -> checkOverlap(session, later));
            around.busy().forEach(busy -> checkElsewhere(session, busy));
            checkCapacity(session);
            checkOutside(session);
        }
        checkGaps();
        return List.copyOf(found);
    }

    /** Where a session takes place: its room, or that of the event; nowhere if it is online only. */
    static UUID roomOf(EventView event, Agenda.Session session) {
        var online = session.delivery() == Agenda.Delivery.ONLINE || event.attendanceMode() == AttendanceMode.ONLINE;
        return session.roomId() != null || online ? session.roomId() : event.roomId();
    }

    /** Those who are expected to be there. */
    static Set<UUID> peopleOf(Agenda.Session session) {
        return session.allRoles()
                .filter(role -> role.confirmation() != RoleConfirmation.DECLINED
                        && role.confirmation() != RoleConfirmation.CANCELLED)
                .map(Agenda.Role::person)
                .filter(Objects::nonNull)
                .map(Agenda.PersonRef::id)
                .collect(Collectors.toSet());
    }

    private void checkOverlap(Agenda.Session one, Agenda.Session other) {
        var start = later(one.startsAt(), other.startsAt());
        var end = earlier(one.endsAt(), other.endsAt());
        if (!start.isBefore(end)) {
            return;
        }
        var both = List.of(one.id(), other.id());
        var room = roomOf(event, one);
        if (room != null && room.equals(roomOf(event, other))) {
            found.add(AgendaConflict.overlap(ROOM_OVERLAP, both, false, room, null, start, end));
        }
        var others = peopleOf(other);
        peopleOf(one).stream()
                .filter(others::contains)
                .sorted()
                .forEach(person ->
                        found.add(AgendaConflict.overlap(PERSON_OVERLAP, both, false, null, person, start, end)));
    }

    private void checkElsewhere(Agenda.Session session, Busy busy) {
        var start = later(session.startsAt(), busy.startsAt());
        var end = earlier(session.endsAt(), busy.endsAt());
        if (!start.isBefore(end)) {
            return;
        }
        var one = List.of(session.id());
        if (busy.roomId() != null && busy.roomId().equals(roomOf(event, session))) {
            found.add(AgendaConflict.overlap(ROOM_OVERLAP, one, true, busy.roomId(), null, start, end));
        }
        if (busy.personId() != null && peopleOf(session).contains(busy.personId())) {
            found.add(AgendaConflict.overlap(PERSON_OVERLAP, one, true, null, busy.personId(), start, end));
        }
    }

    private void checkCapacity(Agenda.Session session) {
        var room = roomOf(event, session);
        var capacity = room == null ? null : around.capacities().get(room);
        var places = around.places().get(session.id());
        if (capacity != null && places != null && (places.number() == null || places.number() > capacity)) {
            found.add(AgendaConflict.capacity(session.id(), room, capacity, places.number()));
        }
    }

    private void checkOutside(Agenda.Session session) {
        if (session.startsAt().isBefore(event.startsAt())) {
            var end = earlier(session.endsAt(), event.startsAt());
            found.add(AgendaConflict.time(OUTSIDE_EVENT, List.of(session.id()), session.startsAt(), end));
        }
        if (session.endsAt().isAfter(event.endsAt())) {
            var start = later(session.startsAt(), event.endsAt());
            found.add(AgendaConflict.time(OUTSIDE_EVENT, List.of(session.id()), start, session.endsAt()));
        }
    }

    /** Nights between the days of an event are no gaps, nor is what lies around sessions of an event known by its day. */
    private void checkGaps() {
        if (sessions.isEmpty()) {
            return;
        }
        var toTheMinute = event.datePrecision() == DatePrecision.MINUTE;
        var first = sessions.get(0);
        if (toTheMinute && first.startsAt().isAfter(event.startsAt()) && sameDay(event.startsAt(), first.startsAt())) {
            found.add(AgendaConflict.time(GAP, List.of(first.id()), event.startsAt(), first.startsAt()));
        }
        var last = first;
        for (var session : sessions) {
            if (session.startsAt().isAfter(last.endsAt()) && sameDay(last.endsAt(), session.startsAt())) {
                var both = List.of(last.id(), session.id());
                found.add(AgendaConflict.time(GAP, both, last.endsAt(), session.startsAt()));
            }
            last = session.endsAt().isAfter(last.endsAt()) ? session : last;
        }
        if (toTheMinute && last.endsAt().isBefore(event.endsAt()) && sameDay(last.endsAt(), event.endsAt())) {
            found.add(AgendaConflict.time(GAP, List.of(last.id()), last.endsAt(), event.endsAt()));
        }
    }

    private boolean sameDay(Instant one, Instant other) {
        var zone = ZoneId.of(event.timeZone());
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
