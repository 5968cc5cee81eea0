package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.EventWasPublished;
import org.cityexchange.forum.publicpage.PublicPages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Agendas go to the public release by release: publishing the event makes the first. */
@ApplicationScoped
@Transactional
class ReleaseService {

    private final EventAccess events;
    private final AgendaStore store;
    private final ReleaseRepository releases;
    private final Event<AgendaWasReleased> changes;
    private final PublicPages pages;
    private final Caller caller;
    private final Clock clock;

    ReleaseService(
            EventAccess events,
            AgendaStore store,
            ReleaseRepository releases,
            Event<AgendaWasReleased> changes,
            PublicPages pages,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.releases = releases;
        this.changes = changes;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    void first(@Observes EventWasPublished published) {
        var head = store.locked(published.eventId());
        if (releases.last(published.eventId()).isEmpty()) {
            var agenda = store.read(published.eventId()).announced();
            pages.changing();
            releases.save(AgendaRelease.first(published.eventId(), head.version(), agenda, published.at()));
        }
    }

    /** Freezes the working copy; refused where the public would see nothing new. */
    ReleaseView release(String eventRef, ReleaseRequest request) {
        var event = events.own(eventRef);
        if (event.status() == EventStatus.DRAFT) {
            throw new DomainException(ErrorCode.EVENT_NOT_PUBLISHED, List.of(), List.of());
        }
        var head = store.locked(event.id());
        var agenda = store.read(event.id()).announced();
        var release = releases.last(event.id())
                .map(last -> {
                    if (last.agenda().equals(agenda)) {
                        throw new DomainException(ErrorCode.NOTHING_TO_RELEASE, last.number());
                    }
                    return last.next(request.note(), head.version(), agenda, clock.instant());
                })
                .orElseGet(() -> AgendaRelease.first(event.id(), head.version(), agenda, clock.instant()));
        pages.changing();
        releases.save(release);
        changes.fire(new AgendaWasReleased(event.id(), clock.instant()));
        return release.toView();
    }

    /** Newest first; who is not staff of the event sees the last one only. */
    List<ReleaseView.Summary> list(String eventRef) {
        var event = events.visible(eventRef);
        var all = releases.list(event.id());
        return seesAll(event) ? all : all.stream().limit(1).toList();
    }

    ReleaseView get(String eventRef, int number) {
        var event = events.visible(eventRef);
        return releases.last(event.id())
                .filter(last -> last.number() == number || seesAll(event))
                .map(last -> release(event, number).toView())
                .orElseThrow(DomainException::notFound);
    }

    /**
     * What is different in one release from another.
     *
     * @param from null for the last release
     * @param to null for the working copy
     */
    AgendaDiff between(String eventRef, Integer from, Integer to) {
        var event = events.visible(eventRef);
        if (!seesAll(event)) {
            throw DomainException.notFound();
        }
        var before = from == null
                ? releases.last(event.id()).map(AgendaRelease::agenda).orElseGet(Agenda::empty)
                : release(event, from).agenda();
        var after = to == null
                ? store.read(event.id()).announced()
                : release(event, to).agenda();
        return AgendaDiff.between(before, after);
    }

    private AgendaRelease release(EventView event, int number) {
        return releases.find(event.id(), number).orElseThrow(DomainException::notFound);
    }

    private boolean seesAll(EventView event) {
        return caller.seesAllOf(event.ownerInstitution());
    }
}
