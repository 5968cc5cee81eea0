package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.MaterialRequest.Visibility;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Materials of events. */
@ApplicationScoped
@Transactional
class MaterialService {

    private final EventRepository events;
    private final MaterialRepository materials;
    private final SessionsOfEvents sessions;
    private final Caller caller;

    MaterialService(EventRepository events, MaterialRepository materials, SessionsOfEvents sessions, Caller caller) {
        this.events = events;
        this.materials = materials;
        this.sessions = sessions;
        this.caller = caller;
    }

    List<MaterialView> of(String eventRef) {
        var event = events.visible(eventRef);
        var staff = caller.seesAllOf(event.toView().ownerInstitution());
        return materials.list("eventId = ?1 order by id", event.id()).stream()
                .map(Material::toView)
                .filter(material -> staff || material.visibility() == Visibility.PUBLIC)
                .toList();
    }

    MaterialView get(String eventRef, UUID id) {
        return of(eventRef).stream()
                .filter(material -> material.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    MaterialView add(String eventRef, MaterialRequest request) {
        var event = events.own(eventRef);
        if (request.sessionId() != null && !sessions.isSessionOf(request.sessionId(), event.id())) {
            throw DomainException.at("/sessionId", ErrorCode.UNKNOWN_REFERENCE, request.sessionId());
        }
        var material = Material.of(event.id(), request);
        materials.persistAndFlush(material);
        return material.toView();
    }

    void remove(String eventRef, UUID id) {
        var event = events.own(eventRef);
        if (materials.delete("eventId = ?1 and id = ?2", event.id(), id) == 0) {
            throw DomainException.notFound();
        }
    }
}
