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

/** An event's agenda, entered and read as one. */
@ApplicationScoped
@Transactional
class AgendaService {

    private final EventAccess events;
    private final AgendaStore store;
    private final People people;
    private final Cities cities;

    AgendaService(EventAccess events, AgendaStore store, People people, Cities cities) {
        this.events = events;
        this.store = store;
        this.people = people;
        this.cities = cities;
    }

    /** An agenda and the version it has. */
    record Versioned(Agenda agenda, int version) {}

    Versioned get(String eventRef) {
        var eventId = events.visible(eventRef).id();
        return new Versioned(store.read(eventId), store.version(eventId));
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
        return new Versioned(store.read(event.id()), head.version());
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
