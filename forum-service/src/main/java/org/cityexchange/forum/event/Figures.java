package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** What a document states about an event in numbers. A reported figure is never changed: a wrong one is taken out. */
@ApplicationScoped
@Transactional
public class Figures implements EventPart {

    private final EventRepository events;

    Figures(EventRepository events) {
        this.events = events;
    }

    /** The figures of that event, each with whether it can be compared. */
    List<FigureView> of(String eventRef) {
        return views(events.visible(eventRef).toView());
    }

    private List<FigureView> views(EventView event) {
        var stated = of(event.id());
        return stated.stream()
                .map(figure -> FigureView.of(figure, stated, event.provenance()))
                .toList();
    }

    /**
     * The figures of that event by key, a plan behind what came of it, what we counted before what we were told; who may
     * see them is for the caller to know.
     */
    public List<Figure> of(UUID eventId) {
        return events.getEntityManager()
                .createQuery("from EventFigure where eventId = :event order by key, kind, origin", EventFigure.class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(EventFigure::figure)
                .toList();
    }

    /** The figure of that key; without a wish what came of it before the plan, and what we counted before the rest. */
    FigureView get(String eventRef, String key, Figure.Kind kind, Figure.Origin origin) {
        return of(eventRef).stream()
                .filter(figure -> figure.key().equals(key))
                .filter(figure -> kind == null || figure.kind() == kind)
                .filter(figure -> origin == null || figure.origin() == origin)
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    Figure report(String eventRef, Figure figure) {
        if (figure.origin() != Figure.Origin.REPORTED) {
            throw DomainException.at("/origin", ErrorCode.ONLY_REPORTED_FIGURES);
        }
        if (figure.source() == null) {
            throw DomainException.at("/source", ErrorCode.REQUIRED);
        }
        var id = events.own(eventRef).id();
        events.getEntityManager().persist(new EventFigure(id, figure));
        events.flush();
        return figure;
    }

    /** Keeps how many we counted of an event, in the place of what we counted before. */
    public void counted(UUID eventId, String key, String unit, long number) {
        computed(
                eventId,
                new Figure(
                        key,
                        BigDecimal.valueOf(number),
                        unit,
                        Figure.Qualifier.EXACT,
                        Figure.Kind.ACTUAL,
                        Figure.Origin.COMPUTED,
                        Figure.Definition.COUNT,
                        null));
    }

    /** Keeps a figure we made, in the place of the one of the same key that we made before. */
    public void computed(UUID eventId, Figure figure) {
        if (figure.origin() != Figure.Origin.COMPUTED) {
            throw new IllegalArgumentException(figure.key() + " was not computed");
        }
        events.getEntityManager().merge(new EventFigure(eventId, figure));
    }

    /** Takes out the figure of that key, unless we counted it; where there are two of them the kind has to be told. */
    void takeOut(String eventRef, String key, Figure.Kind kind) {
        var id = events.own(eventRef).id();
        var kinds = of(id).stream()
                .filter(figure -> figure.key().equals(key) && figure.origin() == Figure.Origin.REPORTED)
                .map(Figure::kind)
                .filter(each -> kind == null || each == kind)
                .toList();
        if (kinds.isEmpty()) {
            throw DomainException.notFound();
        }
        if (kinds.size() > 1) {
            throw new DomainException(ErrorCode.REQUIRED, FieldError.parameter("kind", ErrorCode.REQUIRED));
        }
        events.getEntityManager()
                .createQuery("delete from EventFigure where eventId = :event and key = :key and kind = :kind"
                        + " and origin = :origin")
                .setParameter("event", id)
                .setParameter("key", key)
                .setParameter("kind", kinds.get(0))
                .setParameter("origin", Figure.Origin.REPORTED)
                .executeUpdate();
    }

    @Override
    public String partName() {
        return "figures";
    }

    @Override
    public Object partOf(EventView event) {
        return views(event);
    }
}
