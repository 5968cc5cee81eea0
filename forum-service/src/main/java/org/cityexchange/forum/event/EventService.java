package org.cityexchange.forum.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.contracts.ForumEvent;
import org.cityexchange.forum.publicpage.PublicPages;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** What organizers do with events. */
@ApplicationScoped
@Transactional
class EventService {

    private final EventRepository events;
    private final SeriesRepository series;
    private final VenueRepository venues;
    private final RoomRepository rooms;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<EventWasCancelled> cancellations;
    private final jakarta.enterprise.event.Event<EventWasHeld> happenings;
    private final jakarta.enterprise.event.Event<EventWasPublished> publications;
    private final PublicPages pages;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    EventService(
            EventRepository events,
            SeriesRepository series,
            VenueRepository venues,
            RoomRepository rooms,
            Outbox outbox,
            jakarta.enterprise.event.Event<EventWasCancelled> cancellations,
            jakarta.enterprise.event.Event<EventWasHeld> happenings,
            jakarta.enterprise.event.Event<EventWasPublished> publications,
            PublicPages pages,
            MergePatch mergePatch,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.events = events;
        this.series = series;
        this.venues = venues;
        this.rooms = rooms;
        this.outbox = outbox;
        this.cancellations = cancellations;
        this.happenings = happenings;
        this.publications = publications;
        this.pages = pages;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    /** Passes on every event of the list, in one transaction. */
    void each(EventFilter filter, String sort, Consumer<EventView> row) {
        events.each(filter, sort, row);
    }

    EventView create(EventRequest request) {
        checkReferences(request);
        var event = Event.draft(request, caller.owningInstitution(request.ownerInstitution()), seriesOf(request));
        events.persistAndFlush(event);
        return event.toView();
    }

    EventView patch(String ref, String ifMatch, JsonNode patch) {
        var event = events.own(ref);
        Etag.demand(ifMatch, event.toView().version());
        var request = mergePatch.apply(EventRequests.of(event.toView()), patch, EventRequest.class);
        checkReferences(request);
        pages.changing();
        event.change(request, seriesOf(request), clock.instant()).ifPresent(fact -> tell(event, fact));
        events.flush();
        return event.toView();
    }

    Transitions transitions(String ref) {
        var event = events.own(ref);
        var now = clock.instant();
        return Transitions.from(event.status(), EventStatus.values(), to -> event.obstacle(to, now), locale);
    }

    EventView become(String ref, EventTransitionRequest request) {
        var event = events.own(ref);
        var before = event.status();
        pages.changing();
        event.become(request.to(), request.reason(), clock.instant()).ifPresent(outbox::add);
        events.flush();
        if (before == EventStatus.DRAFT) {
            publications.fire(new EventWasPublished(event.id(), clock.instant()));
        }
        if (event.status() == EventStatus.CANCELLED) {
            cancellations.fire(new EventWasCancelled(event.id(), clock.instant()));
        }
        if (event.status() == EventStatus.HELD) {
            happenings.fire(new EventWasHeld(event.id(), clock.instant()));
        }
        return event.toView();
    }

    /** Tells the world of the events whose embargo has ended; the public sees them from that instant by itself. */
    void announceAfterEmbargo() {
        var now = clock.instant();
        events.toAnnounce(now).forEach(event -> tell(event, event.announce(now)));
    }

    /** Tells the world; of an event that was held, what hangs on its times and on its being public follows. */
    private void tell(Event event, ForumEvent fact) {
        outbox.add(fact);
        if (event.status() == EventStatus.HELD) {
            happenings.fire(new EventWasHeld(event.id(), clock.instant()));
        }
    }

    private EventSeries seriesOf(EventRequest request) {
        return request.series() == null
                ? null
                : series.find("slug", request.series())
                        .firstResultOptional()
                        .orElseThrow(() -> unknown("/series", request.series()));
    }

    private void checkReferences(EventRequest request) {
        if (request.venueId() != null && venues.findById(request.venueId()) == null) {
            throw unknown("/venueId", request.venueId());
        }
        if (request.roomId() != null && !isRoomOf(request.roomId(), request.venueId())) {
            throw unknown("/roomId", request.roomId());
        }
    }

    private boolean isRoomOf(UUID roomId, UUID venueId) {
        return rooms.findByIdOptional(roomId)
                .filter(room -> room.venueId().equals(venueId))
                .isPresent();
    }

    private static DomainException unknown(String pointer, Object reference) {
        return DomainException.at(pointer, ErrorCode.UNKNOWN_REFERENCE, reference);
    }
}
