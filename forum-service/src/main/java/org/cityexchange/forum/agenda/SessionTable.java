package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cityexchange.kit.table.Table;

/** The columns of a list of sessions. */
final class SessionTable {

    private SessionTable() {}

    /** With the times of the clocks in that zone. */
    static Table<Agenda.Session> of(ZoneId zone) {
        return Table.<Agenda.Session>named("세션", "sessions")
                .column("순서", "Ordinal", Agenda.Session::ordinal)
                .column("번호", "Number", Agenda.Session::number)
                .column("부", "Part", Agenda.Session::partOrdinal)
                .column("종류", "Type", Agenda.Session::type)
                .column("제목", "Title", Agenda.Session::title)
                .column("시작 (" + zone + ")", "Starts (" + zone + ")", session -> at(session.startsAt(), zone))
                .column("종료 (" + zone + ")", "Ends (" + zone + ")", session -> at(session.endsAt(), zone))
                .column("방식", "Delivery", Agenda.Session::delivery)
                .column("언어", "Languages", Agenda.Session::languages)
                .column("맡은 사람", "People", SessionTable::people)
                .column("도시 코드", "Cities", SessionTable::cities)
                .column("ID", "ID", Agenda.Session::id);
    }

    private static ZonedDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone);
    }

    /** Everybody with a part in the session or one of its talks; an office where only that is known. */
    private static List<Object> people(Agenda.Session session) {
        return Stream.concat(
                        session.roles().stream(),
                        session.contributions().stream().flatMap(talk -> talk.roles().stream()))
                .<Object>map(role ->
                        role.person() == null ? role.label() : role.person().name())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> cities(Agenda.Session session) {
        return session.contributions().stream()
                .flatMap(talk -> talk.subjectCities().stream())
                .distinct()
                .toList();
    }
}
