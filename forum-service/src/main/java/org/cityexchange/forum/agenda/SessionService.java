package org.cityexchange.forum.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/**
 * Sessions one by one. Each change is one of the whole agenda, whose version is therefore that of every session: rules
 * span the sessions, so two changes made from the same reading cannot both be right.
 */
@ApplicationScoped
@Transactional
class SessionService {

    private final EventAccess events;
    private final AgendaService agendas;
    private final AgendaEditor editor;
    private final AgendaStore store;
    private final AgendaItems items;
    private final MergePatch mergePatch;
    private final CallerLocale locale;

    SessionService(
            EventAccess events,
            AgendaService agendas,
            AgendaEditor editor,
            AgendaStore store,
            AgendaItems items,
            MergePatch mergePatch,
            CallerLocale locale) {
        this.events = events;
        this.agendas = agendas;
        this.editor = editor;
        this.store = store;
        this.items = items;
        this.mergePatch = mergePatch;
        this.locale = locale;
    }

    /**
     * A session with the version of its agenda.
     *
     * @param release what tells a released copy from the working copy of the same version; null for the latter
     */
    record Versioned(Agenda.Session session, int version, String release) {}

    Versioned get(UUID id, Agenda.Copy copy) {
        var event = items.eventOfSession(id).or(() -> items.eventOfReleasedSession(id));
        var found = agendas.get(event.orElseThrow(DomainException::notFound).toString(), copy);
        return new Versioned(session(found.agenda(), id), found.version(), found.release());
    }

    /** Adds a session: where its time is, or at its ordinal, or at the end. */
    Versioned add(String eventRef, Agenda.Session session) {
        var event = events.own(eventRef);
        var head = store.locked(event.id());
        var before = store.read(event.id());
        var known = before.sessions().stream().map(Agenda.Session::id).collect(Collectors.toSet());
        var after = save(event, head, before.withSessions(placed(before.sessions(), session)), session);
        var added = after.sessions().stream().filter(each -> !known.contains(each.id()));
        return new Versioned(added.findFirst().orElseThrow(), head.version(), null);
    }

    /** Adds a talk at the end of a session. */
    Versioned addContribution(String eventRef, UUID id, Agenda.Contribution talk) {
        var event = events.own(eventRef);
        var head = store.locked(event.id());
        var before = store.read(event.id());
        if (before.sessions().stream().noneMatch(session -> session.id().equals(id))) {
            throw DomainException.at("/sessionId", ErrorCode.UNKNOWN_REFERENCE, id);
        }
        var sessions = before.sessions().stream()
                .map(session -> session.id().equals(id) ? session.with(talk) : session)
                .toList();
        var after = editor.save(event, head, before.withSessions(sessions));
        return new Versioned(session(after, id), head.version(), null);
    }

    Versioned patch(UUID id, String ifMatch, JsonNode patch) {
        var event = own(id);
        var head = store.locked(event.id());
        Etag.demand(ifMatch, head.version());
        var before = store.read(event.id());
        var present = session(before, id);
        var changed = mergePatch.apply(present, oneNameForThePart(patch), Agenda.Session.class);
        if (!id.equals(changed.id())) {
            throw DomainException.at("/id", ErrorCode.FIELD_IMMUTABLE, "id");
        }
        var after = save(event, head, before.withSessions(placed(without(before, present), changed)), changed);
        return new Versioned(session(after, id), head.version(), null);
    }

    void remove(UUID id, String ifMatch) {
        var event = own(id);
        var head = store.locked(event.id());
        Etag.demand(ifMatch, head.version());
        var before = store.read(event.id());
        editor.save(event, head, before.withSessions(without(before, session(before, id))));
    }

    /** Moves a session and those behind it; the version need not be told, because the new start says what is meant. */
    AgendaService.Versioned move(UUID id, String ifMatch, SessionMoveRequest request) {
        var event = own(id);
        var head = store.locked(event.id());
        if (ifMatch != null) {
            Etag.demand(ifMatch, head.version());
        }
        var before = store.read(event.id());
        var moved = AgendaTimes.moved(event, before.sessions(), id, request.startsAt());
        var after = editor.save(event, head, before.withSessions(moved));
        return new AgendaService.Versioned(after, head.version(), null);
    }

    Transitions transitions(UUID id) {
        own(id);
        var session = store.session(id);
        return Transitions.from(session.status(), SessionStatus.values(), to -> Optional.empty(), locale);
    }

    Versioned become(UUID id, SessionTransitionRequest request) {
        var event = own(id);
        var head = store.locked(event.id());
        store.session(id).become(request.to(), request.reason());
        head.changed();
        return new Versioned(session(store.read(event.id()), id), head.version(), null);
    }

    private EventView own(UUID sessionId) {
        var event = items.eventOfSession(sessionId).orElseThrow(DomainException::notFound);
        return events.own(event.toString());
    }

    private static Agenda.Session session(Agenda agenda, UUID id) {
        return agenda.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static List<Agenda.Session> without(Agenda agenda, Agenda.Session session) {
        return agenda.sessions().stream().filter(each -> !each.equals(session)).toList();
    }

    private static List<Agenda.Session> placed(List<Agenda.Session> others, Agenda.Session session) {
        var place = session.ordinal() == null ? others.size() : session.ordinal() - 1;
        if (place > others.size()) {
            throw DomainException.at("/ordinal", ErrorCode.ORDINALS_NOT_CONSECUTIVE);
        }
        var all = new ArrayList<>(others);
        all.add(place, session);
        return AgendaTimes.inOrder(all);
    }

    /** A session is shown with id and ordinal of its part: a patch of one of them leaves the other without meaning. */
    private static JsonNode oneNameForThePart(JsonNode patch) {
        if (patch instanceof ObjectNode changes && changes.has("partId") != changes.has("partOrdinal")) {
            return changes.deepCopy().putNull(changes.has("partId") ? "partOrdinal" : "partId");
        }
        return patch;
    }

    /** Saves the whole; what is wrong with that session is pointed at within it, as the caller sent it. */
    private Agenda save(EventView event, AgendaHead head, Agenda agenda, Agenda.Session session) {
        var place = agenda.sessions().indexOf(session.unordered());
        try {
            return editor.save(event, head, agenda);
        } catch (DomainException e) {
            var prefix = "/sessions/" + place + "/";
            var errors = e.errors().stream()
                    .map(error -> error.where().startsWith(prefix)
                            ? FieldError.pointer(
                                    error.where().substring(prefix.length() - 1),
                                    e.code(),
                                    e.arguments().toArray())
                            : error)
                    .toList();
            throw new DomainException(e.code(), e.arguments(), errors);
        }
    }
}
