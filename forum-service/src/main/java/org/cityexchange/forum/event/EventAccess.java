package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Viewer;
import org.hibernate.Session;

/** How the other features look at events: as far as the caller may see them. */
@ApplicationScoped
public class EventAccess {

    private final EventRepository events;
    private final KnownEvents known;
    private final RoomRepository rooms;

    EventAccess(EventRepository events, KnownEvents known, RoomRepository rooms) {
        this.events = events;
        this.known = known;
        this.rooms = rooms;
    }

    /** The event with that id or slug; not found if the caller may not see it. */
    public EventView visible(String ref) {
        return events.shown(events.visible(ref));
    }

    /** The event with that id or slug; empty if there is none that the caller may see. */
    public Optional<EventView> find(String ref) {
        return events.byRef(ref).filter(events::isVisible).map(Event::toView);
    }

    /** The event with that id or slug; not found unless the caller organizes it. */
    public EventView own(String ref) {
        return events.own(ref).toView();
    }

    /**
     * The event with that id or slug for somebody whose token names its institution, in whatever role the endpoint asks
     * for; not found for everybody else.
     */
    public EventView forStaff(String ref) {
        return events.forStaff(ref).toView();
    }

    /** An event and whether anybody may see it at this moment. */
    public record Sighted(EventView event, boolean open) {

        /** Whether it exists for whoever that is. */
        public boolean isVisibleTo(Viewer viewer) {
            return open || viewer.seesAllOf(event.ownerInstitution());
        }
    }

    /**
     * The events with those ids or slugs by what they were asked for, whoever calls; one short statement where they are
     * asked for often. Not for a transaction that changes events.
     */
    public Map<String, Sighted> byRefs(Collection<String> refs) {
        var found = new HashMap<String, Sighted>();
        for (var one : known.byRefs(refs)) {
            var sighted = new Sighted(one.view(), events.isPublic(one.event()));
            found.put(sighted.event().id().toString(), sighted);
            found.put(sighted.event().slug(), sighted);
        }
        return found;
    }

    /** Whether the caller may see the event with that id. */
    public boolean isVisible(UUID id) {
        return events.findByIdOptional(id).filter(events::isVisible).isPresent();
    }

    /**
     * The events that do not exist for the caller. Never empty, for "not in ()" is another condition, and no cursor would
     * survive the change: one id is that of no event.
     */
    public Set<UUID> hidden() {
        var hidden = new HashSet<>(events.hidden());
        hidden.add(new UUID(0, 0));
        return hidden;
    }

    /** How many fit into those rooms, by room, as far as it is known. */
    public Map<UUID, Integer> capacities(Collection<UUID> roomIds) {
        return roomIds.isEmpty()
                ? Map.of()
                : rooms.list("id in ?1", List.copyOf(roomIds)).stream()
                        .map(Room::toView)
                        .filter(room -> room.capacity() != null)
                        .collect(Collectors.toMap(RoomView::id, RoomView::capacity));
    }

    /** The other events that are held in one of those rooms while this one is, whoever calls. */
    public List<EventView> othersIn(Collection<UUID> roomIds, EventView event) {
        return roomIds.isEmpty()
                ? List.of()
                : events
                        .list(
                                "roomId in ?1 and id <> ?2 and startsAt < ?3 and endsAt > ?4 and status <> CANCELLED",
                                List.copyOf(roomIds),
                                event.id(),
                                event.endsAt(),
                                event.startsAt())
                        .stream()
                        .map(Event::toView)
                        .toList();
    }

    /** Whether there is a room with that id. */
    public boolean isRoom(UUID id) {
        return rooms.findByIdOptional(id).isPresent();
    }

    /** Where those events stand at this moment, whatever was read of them before. */
    public Map<UUID, EventStatus> statusNow(Collection<UUID> ids) {
        return events.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select id, status from event where id = any(?1)", Object[].class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> EventStatus.valueOf((String) row[1])));
    }

    /** The event with that id or slug, whoever calls. */
    public EventView get(String ref) {
        return events.byRef(ref).map(Event::toView).orElseThrow(DomainException::notFound);
    }

    /** The event with that id, whoever calls. */
    public EventView get(UUID id) {
        return events.findByIdOptional(id).map(Event::toView).orElseThrow(DomainException::notFound);
    }
}
