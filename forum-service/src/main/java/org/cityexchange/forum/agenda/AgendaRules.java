package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must be true of an agenda by itself and within its event. */
final class AgendaRules {

    private AgendaRules() {}

    static void check(EventView event, Agenda agenda) {
        demandOrder(agenda.parts(), Agenda.Part::ordinal, "/parts");
        demandOrder(agenda.sessions(), Agenda.Session::ordinal, "/sessions");
        demandOrderOfTime(agenda.sessions());
        for (int i = 0; i < agenda.sessions().size(); i++) {
            var session = agenda.sessions().get(i);
            var pointer = "/sessions/" + i;
            checkTimes(event, session, pointer);
            checkRoles(session.roles(), pointer);
            demandOrder(session.contributions(), Agenda.Contribution::ordinal, pointer + "/contributions");
            for (int j = 0; j < session.contributions().size(); j++) {
                checkRoles(session.contributions().get(j).roles(), pointer + "/contributions/" + j);
            }
        }
    }

    /** An ordinal that is given is the place in the list, counted from 1. */
    private static <T> void demandOrder(List<T> items, Function<T, Integer> ordinal, String pointer) {
        for (int i = 0; i < items.size(); i++) {
            var given = ordinal.apply(items.get(i));
            if (given != null && given != i + 1) {
                throw DomainException.at(pointer + "/" + i + "/ordinal", ErrorCode.ORDINALS_NOT_CONSECUTIVE);
            }
        }
    }

    /** No session begins before one that stands ahead of it; those without times stand anywhere. */
    private static void demandOrderOfTime(List<Agenda.Session> sessions) {
        Instant latest = Instant.MIN;
        for (int i = 0; i < sessions.size(); i++) {
            var start = sessions.get(i).startsAt();
            if (start != null && start.isBefore(latest)) {
                throw DomainException.at("/sessions/" + i + "/startsAt", ErrorCode.ORDER_AGAINST_TIME);
            }
            latest = start == null ? latest : start;
        }
    }

    private static void checkTimes(EventView event, Agenda.Session session, String pointer) {
        var start = session.startsAt();
        var end = session.endsAt();
        if (start == null && end == null) {
            if (event.datePrecision() == DatePrecision.MINUTE) {
                throw DomainException.at(pointer + "/startsAt", ErrorCode.REQUIRED);
            }
            return;
        }
        if (start == null || end == null || !start.isBefore(end)) {
            throw DomainException.at(pointer + "/endsAt", ErrorCode.INVALID_INTERVAL);
        }
        if (start.isBefore(event.startsAt()) || end.isAfter(event.endsAt())) {
            throw DomainException.at(pointer + "/startsAt", ErrorCode.OUTSIDE_EVENT, event.startsAt(), event.endsAt());
        }
    }

    private static void checkRoles(List<Agenda.Role> roles, String pointer) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).person() == null && roles.get(i).label() == null) {
                throw DomainException.at(pointer + "/roles/" + i + "/person", ErrorCode.PERSON_OR_LABEL);
            }
        }
    }
}
