package org.cityexchange.forum.calendar;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.forum.agenda.Agenda;

/** Who speaks in a session, in the words of a language. */
final class Speakers {

    private Speakers() {}

    /** Every role of the session, its own ones and those in its contributions. */
    static Stream<Agenda.Role> of(Agenda.Session session) {
        return Stream.concat(
                session.roles().stream(), session.contributions().stream().flatMap(talk -> talk.roles().stream()));
    }

    /** The person; the office where nobody is named. */
    static String name(Agenda.Role role, String language) {
        return role.person() == null ? role.label().in(language) : role.person().name();
    }

    /** Affiliation and title of that day; empty where none is known. */
    static String standing(Agenda.Role role, String language) {
        return Stream.of(role.affiliation(), role.jobTitle())
                .filter(Objects::nonNull)
                .map(text -> text.in(language))
                .collect(Collectors.joining(" "));
    }
}
