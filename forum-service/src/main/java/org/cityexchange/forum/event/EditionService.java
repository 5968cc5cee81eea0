package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** The events of a series, one after the other. */
@ApplicationScoped
@Transactional
class EditionService {

    private final SeriesService series;
    private final EventRepository events;
    private final EventService service;
    private final jakarta.enterprise.event.Event<EventWasCloned> clones;

    EditionService(
            SeriesService series,
            EventRepository events,
            EventService service,
            jakarta.enterprise.event.Event<EventWasCloned> clones) {
        this.series = series;
        this.events = events;
        this.service = service;
        this.clones = clones;
    }

    /** As far as the caller may see them. */
    PageOf<EventView> page(String seriesRef, PageParams params) {
        var filter = new EventFilter();
        filter.series = List.of(series.get(seriesRef).slug());
        return events.page(filter, params);
    }

    /** Makes a draft after an earlier edition; features copy what they have to a next one. */
    EventView add(String seriesRef, EditionRequest request) {
        var slug = series.get(seriesRef).slug();
        var earlier = earlier(request.from(), slug);
        var shift = WallClockShift.between(earlier.timeZone(), earlier.startsAt(), request.startsAt());
        var event = service.create(request.after(earlier, shift));
        clones.fire(new EventWasCloned(earlier.id(), event.id(), shift));
        return event;
    }

    private EventView earlier(String ref, String seriesSlug) {
        try {
            var earlier = events.own(ref).toView();
            if (seriesSlug.equals(earlier.series())) {
                return earlier;
            }
        } catch (DomainException e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        throw DomainException.at("/from", ErrorCode.UNKNOWN_REFERENCE, ref);
    }

    /** What the editions that the caller may see are reported to have come to, in the order of their times. */
    SeriesTrends trends(String seriesRef) {
        var found = series.get(seriesRef);
        var editions = events.ofSeries(found.id()).stream().map(Event::toView).toList();
        var ids = editions.stream().map(EventView::id).toList();
        var figures = events.getEntityManager()
                .createQuery("from EventFigure where eventId in ?1 order by key", EventFigure.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        EventFigure::eventId, Collectors.mapping(EventFigure::figure, Collectors.toList())));
        return SeriesTrends.of(found.slug(), editions, figures::get);
    }
}
