package org.cityexchange.forum.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.forum.event.MaterialRequest.Visibility;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** Materials of events. */
@ApplicationScoped
@Transactional
class MaterialService implements EventPart {

    private final EventRepository events;
    private final MaterialRepository materials;
    private final SessionsOfEvents sessions;
    private final RegistrantsOfEvents registrants;
    private final MergePatch mergePatch;
    private final Caller caller;

    MaterialService(
            EventRepository events,
            MaterialRepository materials,
            SessionsOfEvents sessions,
            RegistrantsOfEvents registrants,
            MergePatch mergePatch,
            Caller caller) {
        this.events = events;
        this.materials = materials;
        this.sessions = sessions;
        this.registrants = registrants;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    /** What the caller may see: everything as staff, what is for registrants with the token of one, else what is public. */
    List<MaterialView> of(String eventRef, String token) {
        var event = events.visible(eventRef);
        var seen = visibilities(event, token);
        return materials.list("eventId = ?1 order by id", event.id()).stream()
                .map(Material::toView)
                .filter(material -> seen.contains(material.visibility()))
                .toList();
    }

    private Set<Visibility> visibilities(Event event, String token) {
        if (caller.seesAllOf(event.toView().ownerInstitution())) {
            return EnumSet.allOf(Visibility.class);
        }
        return registrants.isRegistrant(event.id(), token)
                ? EnumSet.of(Visibility.PUBLIC, Visibility.REGISTERED)
                : EnumSet.of(Visibility.PUBLIC);
    }

    MaterialView get(String eventRef, UUID id, String token) {
        return of(eventRef, token).stream()
                .filter(material -> material.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    MaterialView add(String eventRef, MaterialRequest request) {
        var event = events.own(eventRef);
        demandInAgenda(event, request);
        var material = Material.of(event.id(), request);
        materials.persistAndFlush(material);
        return material.toView();
    }

    MaterialView patch(String eventRef, UUID id, String ifMatch, JsonNode patch) {
        var event = events.own(eventRef);
        var material = own(event, id, ifMatch);
        var request = mergePatch.apply(material.toRequest(), patch, MaterialRequest.class);
        demandInAgenda(event, request);
        material.describe(request);
        materials.flush();
        return material.toView();
    }

    void remove(String eventRef, UUID id, String ifMatch) {
        materials.delete(own(events.own(eventRef), id, ifMatch));
    }

    private Material own(Event event, UUID id, String ifMatch) {
        var material = materials
                .find("eventId = ?1 and id = ?2", event.id(), id)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
        Etag.demand(ifMatch, material.version());
        return material;
    }

    private void demandInAgenda(Event event, MaterialRequest request) {
        var session = request.sessionId();
        var talk = request.contributionId();
        if (session != null && !sessions.isSessionOf(session, event.id())) {
            throw DomainException.at("/sessionId", ErrorCode.UNKNOWN_REFERENCE, session);
        }
        if (talk != null && !sessions.isContributionOf(talk, event.id())) {
            throw DomainException.at("/contributionId", ErrorCode.UNKNOWN_REFERENCE, talk);
        }
    }

    @Override
    public String partName() {
        return "materials";
    }

    @Override
    public Object partOf(EventView event) {
        return of(event.id().toString(), null);
    }
}
