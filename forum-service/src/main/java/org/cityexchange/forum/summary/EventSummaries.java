package org.cityexchange.forum.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.forum.agenda.AgendaStates;
import org.cityexchange.forum.attendance.AttendanceTotals;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.Figures;
import org.cityexchange.forum.registration.ModeQuota;
import org.cityexchange.forum.registration.RegistrationCounts;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** Puts together what the features know of an event; as many statements for a large one as for a small one. */
@ApplicationScoped
@Transactional
class EventSummaries {

    private final EventAccess events;
    private final AgendaStates agendas;
    private final RegistrationCounts registrations;
    private final AttendanceTotals attendance;
    private final Figures figures;
    private final Caller caller;
    private final Clock clock;

    EventSummaries(
            EventAccess events,
            AgendaStates agendas,
            RegistrationCounts registrations,
            AttendanceTotals attendance,
            Figures figures,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.agendas = agendas;
        this.registrations = registrations;
        this.attendance = attendance;
        this.figures = figures;
        this.caller = caller;
        this.clock = clock;
    }

    EventSummary of(String eventRef) {
        var event = events.visible(eventRef);
        if (!caller.seesAllOf(event.ownerInstitution())) {
            throw DomainException.notFound();
        }
        var quotas = registrations.quotasOf(event.id());
        return new EventSummary(
                event.id(),
                event.slug(),
                event.title(),
                event.status(),
                EventSummary.Phase.at(clock.instant(), event.startsAt(), event.endsAt()),
                event.startsAt(),
                event.endsAt(),
                quotas,
                registrations.of(event.id()),
                quotas.stream().mapToInt(ModeQuota::waiting).sum(),
                agendas.of(event),
                plansAndResults(figures.of(event.id())),
                attendance.of(event));
    }

    private static List<EventSummary.PlanAndResult> plansAndResults(List<Figure> figures) {
        var byKey = figures.stream().collect(Collectors.groupingBy(Figure::key, TreeMap::new, Collectors.toList()));
        return byKey.values().stream().flatMap(EventSummaries::planAndResults).toList();
    }

    /** The plan beside what came of it, and that twice where we counted it and were told too. */
    private static Stream<EventSummary.PlanAndResult> planAndResults(List<Figure> figures) {
        var key = figures.get(0).key();
        var plan = figures.stream()
                .filter(figure -> figure.kind() == Figure.Kind.PLANNED)
                .findFirst()
                .orElse(null);
        var results = figures.stream()
                .filter(figure -> figure.kind() == Figure.Kind.ACTUAL)
                .map(figure -> new EventSummary.PlanAndResult(key, plan, figure))
                .toList();
        return results.isEmpty() ? Stream.of(new EventSummary.PlanAndResult(key, plan, null)) : results.stream();
    }
}
