package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.outcome.Outcomes;
import org.cityexchange.forum.person.People;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * Every change of a working copy, small or large, is the whole agenda with something different: so the same rules hold
 * however it is entered.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AgendaEditor {

    private final EventAccess events;
    private final AgendaStore store;
    private final People people;
    private final Cities cities;
    private final Outcomes outcomes;

    AgendaEditor(EventAccess events, AgendaStore store, People people, Cities cities, Outcomes outcomes) {
        this.events = events;
        this.store = store;
        this.people = people;
        this.cities = cities;
        this.outcomes = outcomes;
    }

    /**
     * Replaces the working copy.
     *
     * @param head the agenda's, locked before what it is replaced with was made
     * @return the agenda as it is then
     */
    Agenda save(EventView event, AgendaHead head, Agenda agenda) {
        AgendaRules.check(event, agenda);
        demandKnownRooms(agenda);
        demandKnownCities(agenda);
        demandKnownOutcomes(agenda);
        new AgendaWriter(store, event.id(), peopleIn(agenda, event.ownerInstitution())).write(agenda);
        head.changed();
        return store.read(event.id());
    }

    /** The people the agenda names, as far as they are known to the event's institution. */
    private Map<UUID, PersonView> peopleIn(Agenda agenda, String institution) {
        var ids = agenda.sessions().stream()
                .flatMap(Agenda.Session::allRoles)
                .map(Agenda.Role::person)
                .filter(Objects::nonNull)
                .map(Agenda.PersonRef::id)
                .toList();
        var known = people.byIds(ids);
        return known.values().stream()
                .filter(person -> person.ownerInstitution().equals(institution))
                .collect(Collectors.toMap(PersonView::id, person -> person));
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
        var known = cities.byCodes(named(agenda, Agenda.Contribution::subjectCities))
                .keySet();
        demandKnown(agenda, Agenda.Contribution::subjectCities, known, "subjectCities", ErrorCode.UNKNOWN_CITY);
    }

    private void demandKnownOutcomes(Agenda agenda) {
        var known =
                outcomes.phases(named(agenda, Agenda.Contribution::outcomeIds)).keySet();
        demandKnown(agenda, Agenda.Contribution::outcomeIds, known, "outcomeIds", ErrorCode.UNKNOWN_REFERENCE);
    }

    private static <T> List<T> named(Agenda agenda, Function<Agenda.Contribution, List<T>> what) {
        return agenda.sessions().stream()
                .flatMap(session -> session.contributions().stream())
                .flatMap(contribution -> what.apply(contribution).stream())
                .toList();
    }

    private static <T> void demandKnown(
            Agenda agenda,
            Function<Agenda.Contribution, List<T>> what,
            Set<T> known,
            String property,
            ErrorCode refusal) {
        for (int i = 0; i < agenda.sessions().size(); i++) {
            List<Agenda.Contribution> contributions = agenda.sessions().get(i).contributions();
            for (int j = 0; j < contributions.size(); j++) {
                for (var named : what.apply(contributions.get(j))) {
                    if (!known.contains(named)) {
                        var pointer = "/sessions/" + i + "/contributions/" + j + "/" + property;
                        throw DomainException.at(pointer, refusal, named);
                    }
                }
            }
        }
    }
}
