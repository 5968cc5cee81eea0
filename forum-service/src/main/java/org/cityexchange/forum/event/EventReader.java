package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.kit.problem.DomainException;

/** Events as calendars and reminders need them: what is public, whoever asks. */
@ApplicationScoped
public class EventReader {

    private static final Set<EventStatus> AHEAD =
            Set.of(EventStatus.PUBLISHED, EventStatus.REGISTRATION_OPEN, EventStatus.REGISTRATION_CLOSED);

    private final EventRepository events;
    private final SeriesService series;

    EventReader(EventRepository events, SeriesService series) {
        this.events = events;
        this.series = series;
    }

    /** The public events that begin after the first and not after the second instant, on a day that is known. */
    public List<EventView> beginningBetween(Instant from, Instant until) {
        return events
                .list(
                        "startsAt > ?1 and startsAt <= ?2 and status in ?3 and datePrecision in ?4",
                        from,
                        until,
                        AHEAD,
                        Set.of(DatePrecision.MINUTE, DatePrecision.DAY))
                .stream()
                .filter(events::isPublic)
                .map(event -> event.toView().forPublic())
                .toList();
    }

    /** The series with that id or slug. */
    public SeriesView series(String ref) {
        return series.get(ref);
    }

    /** The public events of a series, oldest first. */
    public List<EventView> publicOf(SeriesView of) {
        return events.list("series.id = ?1 order by startsAt, id", of.id()).stream()
                .filter(events::isPublic)
                .map(event -> event.toView().forPublic())
                .toList();
    }

    /** When the event was last changed. */
    public Instant changedAt(UUID id) {
        return events.findByIdOptional(id)
                .orElseThrow(DomainException::notFound)
                .changedAt();
    }
}
