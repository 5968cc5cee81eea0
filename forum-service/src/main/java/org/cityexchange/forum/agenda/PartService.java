package org.cityexchange.forum.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Parts of agendas one by one, under the version of the agenda. */
@ApplicationScoped
@Transactional
class PartService {

    private final EventAccess events;
    private final AgendaEditor editor;
    private final AgendaStore store;
    private final MergePatch mergePatch;

    PartService(EventAccess events, AgendaEditor editor, AgendaStore store, MergePatch mergePatch) {
        this.events = events;
        this.editor = editor;
        this.store = store;
        this.mergePatch = mergePatch;
    }

    /** A part with the version of its agenda. */
    record Versioned(Agenda.Part part, int version) {}

    Versioned add(String eventRef, Agenda.Part part) {
        var event = events.own(eventRef);
        var known = store.parts(event.id()).stream().map(AgendaPart::id).collect(Collectors.toSet());
        var after = change(eventRef, "*", parts -> placed(parts, part));
        var added = after.agenda().parts().stream().filter(each -> !known.contains(each.id()));
        return new Versioned(added.findFirst().orElseThrow(), after.version());
    }

    Versioned patch(String eventRef, UUID id, String ifMatch, JsonNode patch) {
        var after = change(eventRef, ifMatch, parts -> {
            var present = part(parts, id);
            var changed = mergePatch.apply(present, patch, Agenda.Part.class);
            if (!id.equals(changed.id())) {
                throw DomainException.at("/id", ErrorCode.FIELD_IMMUTABLE, "id");
            }
            return placed(without(parts, present), changed);
        });
        return new Versioned(part(after.agenda().parts(), id), after.version());
    }

    /** Takes the part out; its sessions stay and belong to none. */
    void remove(String eventRef, UUID id, String ifMatch) {
        change(eventRef, ifMatch, parts -> without(parts, part(parts, id)));
    }

    private AgendaService.Versioned change(String eventRef, String ifMatch, UnaryOperator<List<Agenda.Part>> change) {
        var event = events.own(eventRef);
        var head = store.locked(event.id());
        Etag.demand(ifMatch, head.version());
        var before = store.read(event.id());
        var after = editor.save(event, head, before.withParts(change.apply(before.parts())));
        return new AgendaService.Versioned(after, head.version(), null);
    }

    private static Agenda.Part part(List<Agenda.Part> parts, UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow(DomainException::notFound);
    }

    private static List<Agenda.Part> without(List<Agenda.Part> parts, Agenda.Part part) {
        return parts.stream().filter(each -> !each.equals(part)).toList();
    }

    private static List<Agenda.Part> placed(List<Agenda.Part> others, Agenda.Part part) {
        var place = part.ordinal() == null ? others.size() : part.ordinal() - 1;
        if (place > others.size()) {
            throw DomainException.at("/ordinal", ErrorCode.ORDINALS_NOT_CONSECUTIVE);
        }
        var all = new ArrayList<>(others);
        all.add(place, part);
        return all;
    }
}
