package org.cityexchange.forum.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.ContributionState;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.text.LocalizedText;

/** What may travel of the talks of an agenda: no name and no address. */
final class ContributionFacts {

    /** Stands where a title names somebody. */
    private static final String SOMEBODY = "○○○";

    private final UUID eventId;
    private final List<String> names;
    private final Map<UUID, String> refs;

    /**
     * The facts of one event.
     *
     * @param people those the agenda names, by id
     * @param erased the pseudonyms of nobody in the place of those among them who were erased, by id
     */
    ContributionFacts(UUID eventId, Map<UUID, PersonView> people, Map<UUID, String> erased, PersonRefs personRefs) {
        this.eventId = eventId;
        this.names = people.values().stream()
                .flatMap(person -> Stream.of(person.name(), person.nameLatin()))
                .filter(Objects::nonNull)
                .toList();
        this.refs = new HashMap<>(erased);
        people.forEach((id, person) -> {
            if (person.email() != null) {
                refs.put(id, personRefs.of(person.email()));
            }
        });
    }

    /** The ids of the people an agenda names. */
    static List<UUID> peopleIn(Agenda agenda) {
        return agenda.sessions().stream()
                .flatMap(session -> Stream.concat(
                        session.roles().stream(),
                        session.contributions().stream().flatMap(talk -> talk.roles().stream())))
                .map(Agenda.Role::person)
                .filter(Objects::nonNull)
                .map(Agenda.PersonRef::id)
                .toList();
    }

    /** Every talk of the agenda. */
    List<ContributionState> of(Agenda agenda) {
        return agenda.sessions().stream()
                .flatMap(session -> session.contributions().stream().map(talk -> state(session, talk)))
                .toList();
    }

    private ContributionState state(Agenda.Session session, Agenda.Contribution talk) {
        return new ContributionState(
                talk.id(),
                eventId,
                session.id(),
                withoutNames(session.title()),
                talk.title() == null ? null : withoutNames(talk.title()),
                talk.subjectCities(),
                talk.outcomeIds(),
                refs(talk));
    }

    private List<String> refs(Agenda.Contribution talk) {
        return talk.roles().stream()
                .map(Agenda.Role::person)
                .filter(Objects::nonNull)
                .map(person -> refs.get(person.id()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private Map<String, String> withoutNames(LocalizedText title) {
        var texts = new TreeMap<>(title.byTag());
        names.forEach(name -> texts.replaceAll((language, text) -> text.replace(name, SOMEBODY)));
        return texts;
    }
}
