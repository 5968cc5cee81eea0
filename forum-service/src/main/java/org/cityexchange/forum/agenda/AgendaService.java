package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventPart;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.EventWasCancelled;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** An event's agenda, entered and read as one. */
@ApplicationScoped
@Transactional
class AgendaService implements EventPart {

    private final EventAccess events;
    private final AgendaStore store;
    private final AgendaEditor editor;
    private final ReleaseRepository releases;
    private final ConflictFinder conflicts;
    private final Caller caller;

    AgendaService(
            EventAccess events,
            AgendaStore store,
            AgendaEditor editor,
            ReleaseRepository releases,
            ConflictFinder conflicts,
            Caller caller) {
        this.events = events;
        this.store = store;
        this.editor = editor;
        this.releases = releases;
        this.conflicts = conflicts;
        this.caller = caller;
    }

    /**
     * An agenda and the version it has, or had when it was released.
     *
     * @param release what tells a released copy from the working copy of the same version; null for the latter
     */
    record Versioned(Agenda agenda, int version, String release) {}

    /** The copy asked for; without a wish the working copy for those who work on it, the released one for others. */
    Versioned get(String eventRef, Agenda.Copy wanted) {
        var event = events.visible(eventRef);
        var working = wanted == null ? caller.organizesFor(event.ownerInstitution()) : wanted == Agenda.Copy.WORKING;
        if (!working) {
            return released(event.id());
        }
        if (!caller.seesAllOf(event.ownerInstitution())) {
            throw DomainException.notFound();
        }
        return new Versioned(store.read(event.id()), store.version(event.id()), null);
    }

    private Versioned released(UUID eventId) {
        return releases.last(eventId)
                .map(release -> new Versioned(release.agenda(), release.agendaVersion(), "release=" + release.number()))
                .orElseGet(() -> new Versioned(Agenda.empty(), 0, "release=0"));
    }

    /** What an organizer should look at; auditors may too. */
    List<AgendaConflict> conflicts(String eventRef) {
        var event = events.visible(eventRef);
        if (!caller.seesAllOf(event.ownerInstitution())) {
            throw DomainException.notFound();
        }
        return conflicts.of(event);
    }

    /** What belongs to an event that is called off takes place no more, and leaves its rooms to others. */
    void cancel(@Observes EventWasCancelled cancelled) {
        var head = store.locked(cancelled.eventId());
        store.cancelSessions(cancelled.eventId());
        head.changed();
    }

    Versioned replace(String eventRef, String ifMatch, Agenda agenda) {
        var event = events.own(eventRef);
        var head = store.locked(event.id());
        Etag.demand(ifMatch, head.version());
        return new Versioned(editor.save(event, head, agenda), head.version(), null);
    }

    @Override
    public String partName() {
        return "agenda";
    }

    @Override
    public Object partOf(EventView event) {
        return get(event.id().toString(), null).agenda();
    }
}
