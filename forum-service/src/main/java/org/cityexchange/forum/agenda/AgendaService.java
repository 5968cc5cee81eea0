package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.person.People;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/** An event's agenda, entered and read as one. */
@ApplicationScoped
@Transactional
class AgendaService {

    private final EventAccess events;
    private final AgendaStore store;
    private final People people;
    private final Cities cities;
    private final ReleaseRepository releases;
    private final Caller caller;

    AgendaService(
            EventAccess events,
            AgendaStore store,
            People people,
            Cities cities,
            ReleaseRepository releases,
            Caller caller) {
        this.events = events;
        this.store = store;
        this.people = people;
        this.cities = cities;
        this.releases = releases;
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
        return working(event.id(), store.version(event.id()));
    }

    private Versioned released(UUID eventId) {
        return releases.last(eventId)
                .map(release -> new Versioned(release.agenda(), release.agendaVersion(), "release=" + release.number()))
                .orElseGet(() -> new Versioned(Agenda.empty(), 0, "release=0"));
    }

    private Versioned working(UUID eventId, int version) {
        return new Versioned(store.read(eventId), version, null);
    }

    Versioned replace(String eventRef, String ifMatch, Agenda agenda) {
        var event = events.own(eventRef);
        var head = store.locked(event.id());
        Etag.demand(ifMatch, head.version());
        AgendaRules.check(event, agenda);
        demandKnownRooms(agenda);
        demandKnownCities(agenda);
        new AgendaWriter(store, event.id(), peopleIn(agenda, event.ownerInstitution())).write(agenda);
        head.changed();
        return working(event.id(), head.version());
    }

    /** The people the agenda names, as far as they are known to the event's institution. */
    private Map<UUID, PersonView> peopleIn(Agenda agenda, String institution) {
        var ids = roles(agenda)
                .map(Agenda.Role::person)
                .filter(Objects::nonNull)
                .map(Agenda.PersonRef::id)
                .toList();
        var known = people.byIds(ids);
        return known.values().stream()
                .filter(person -> person.ownerInstitution().equals(institution))
                .collect(Collectors.toMap(PersonView::id, person -> person));
    }

    private static Stream<Agenda.Role> roles(Agenda agenda) {
        return agenda.sessions().stream()
                .flatMap(session -> Stream.concat(
                        session.roles().stream(),
                        session.contributions().stream().flatMap(contribution -> contribution.roles().stream())));
    }

    private void demandKnownRooms(Agenda agenda) {
        for (int i = 0; i < agenda.sessions().size(); i++) {
            var room = agenda.sessions().get(i).roomId();
            if (room != null && !events.isRoom(room)) {
                throw DomainException.at("/sessions/" + i + "/roomId", ErrorCode.UNKNOWN_REFERENCE, room);
            }
        }
    }

    private void demandKnownCities(Agenda agenda) {
        var named = agenda.sessions().stream()
                .flatMap(session -> session.contributions().stream())
                .flatMap(contribution -> contribution.subjectCities().stream())
                .toList();
        var known = cities.byCodes(named).keySet();
        for (int i = 0; i < agenda.sessions().size(); i++) {
            List<Agenda.Contribution> contributions = agenda.sessions().get(i).contributions();
            for (int j = 0; j < contributions.size(); j++) {
                for (var code : contributions.get(j).subjectCities()) {
                    if (!known.contains(code)) {
                        var pointer = "/sessions/" + i + "/contributions/" + j + "/subjectCities";
                        throw DomainException.at(pointer, ErrorCode.UNKNOWN_CITY, code);
                    }
                }
            }
        }
    }
}
