package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where events and their sessions are held, for other features. */
@ApplicationScoped
public class Places {

    private final VenueRepository venues;
    private final RoomRepository rooms;

    Places(VenueRepository venues, RoomRepository rooms) {
        this.venues = venues;
        this.rooms = rooms;
    }

    /** Where the event is held; empty for one that is held online only, or nowhere yet. */
    public Optional<Place> of(EventView event) {
        if (event.venueId() == null) {
            return Optional.empty();
        }
        var room =
                event.roomId() == null ? null : rooms.findById(event.roomId()).toView();
        return venues.findByIdOptional(event.venueId()).map(venue -> {
            var said = venue.toRequest();
            return new Place(said.name(), said.address(), said.lat(), said.lon(), room);
        });
    }

    /** The rooms with those ids, by id; one query however many they are. */
    public Map<UUID, RoomView> rooms(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rooms.list("id in ?1", ids).stream()
                .map(Room::toView)
                .collect(Collectors.toMap(RoomView::id, Function.identity()));
    }
}
