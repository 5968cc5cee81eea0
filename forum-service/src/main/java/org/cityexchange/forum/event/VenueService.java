package org.cityexchange.forum.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Venues and their rooms: anybody may see them, the institution that entered them keeps them. */
@ApplicationScoped
@Transactional
class VenueService implements EventPart {

    private final VenueRepository venues;
    private final RoomRepository rooms;
    private final Pages pages;
    private final MergePatch mergePatch;
    private final Caller caller;

    VenueService(VenueRepository venues, RoomRepository rooms, Pages pages, MergePatch mergePatch, Caller caller) {
        this.venues = venues;
        this.rooms = rooms;
        this.pages = pages;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    PageOf<VenueView> page(PageParams params) {
        var page = pages.page(Listing.of(Venue.class, Venue::id), params);
        var roomsOfPage = roomsOf(page.items());
        return page.map(venue -> view(venue, roomsOfPage));
    }

    void each(String sort, Consumer<EventTables.RoomOfVenue> row) {
        pages.all(Listing.of(Venue.class, Venue::id), sort, batch -> {
            var roomsOfBatch = roomsOf(batch);
            batch.stream()
                    .flatMap(venue -> EventTables.RoomOfVenue.of(view(venue, roomsOfBatch)).stream())
                    .forEach(row);
        });
    }

    private List<Room> roomsOf(List<Venue> several) {
        return rooms.list(
                "venueId in ?1 order by id", several.stream().map(Venue::id).toList());
    }

    VenueView get(UUID id) {
        var venue = venues.findByIdOptional(id).orElseThrow(DomainException::notFound);
        return view(venue, rooms.list("venueId = ?1 order by id", id));
    }

    VenueView create(VenueRequest request) {
        var venue = Venue.of(request, caller.owningInstitution(request.ownerInstitution()));
        venues.persistAndFlush(venue);
        return view(venue, List.of());
    }

    VenueView patch(UUID id, String ifMatch, JsonNode patch) {
        var venue = own(id);
        Etag.demand(ifMatch, venue.version());
        var request = mergePatch.apply(venue.toRequest(), patch, VenueRequest.class);
        if (request.ownerInstitution() != null && !venue.ownerInstitution().equals(request.ownerInstitution())) {
            throw DomainException.at("/ownerInstitution", ErrorCode.FIELD_IMMUTABLE, "ownerInstitution");
        }
        venue.describe(request);
        venues.flush();
        return get(id);
    }

    RoomView addRoom(UUID venueId, RoomRequest request) {
        var venue = own(venueId);
        venues.getEntityManager().lock(venue, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // its view has one room more
        var room = Room.of(venue.id(), request);
        rooms.persistAndFlush(room);
        return room.toView();
    }

    RoomView room(UUID venueId, UUID roomId) {
        return rooms.findByIdOptional(roomId)
                .filter(room -> room.venueId().equals(venueId))
                .map(Room::toView)
                .orElseThrow(DomainException::notFound);
    }

    private Venue own(UUID id) {
        var venue = venues.findByIdOptional(id).orElseThrow(DomainException::notFound);
        caller.demandOrganizerOf(venue.ownerInstitution());
        return venue;
    }

    private static VenueView view(Venue venue, List<Room> candidates) {
        var request = venue.toRequest();
        var own = candidates.stream()
                .filter(room -> room.venueId().equals(venue.id()))
                .map(Room::toView)
                .toList();
        return new VenueView(
                venue.id(),
                request.ownerInstitution(),
                request.name(),
                request.address(),
                request.lat(),
                request.lon(),
                own,
                venue.version());
    }

    @Override
    public String partName() {
        return "venue";
    }

    @Override
    public Object partOf(EventView event) {
        return event.venueId() == null ? null : get(event.venueId());
    }
}
