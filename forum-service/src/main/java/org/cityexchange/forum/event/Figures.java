package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What a document states about an event in numbers. A reported figure is never changed: a wrong one is taken out. */
@ApplicationScoped
@Transactional
class Figures {

    private final EventRepository events;

    Figures(EventRepository events) {
        this.events = events;
    }

    List<Figure> of(String eventRef) {
        var id = events.visible(eventRef).id();
        return events.getEntityManager()
                .createQuery("from EventFigure where eventId = :event order by key", EventFigure.class)
                .setParameter("event", id)
                .getResultStream()
                .map(EventFigure::figure)
                .toList();
    }

    Figure get(String eventRef, String key) {
        var id = events.visible(eventRef).id();
        var found = events.getEntityManager().find(EventFigure.class, new EventFigure.Key(id, key));
        if (found == null) {
            throw DomainException.notFound();
        }
        return found.figure();
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

    void takeOut(String eventRef, String key) {
        var id = events.own(eventRef).id();
        var gone = events.getEntityManager()
                .createQuery("delete from EventFigure where eventId = :event and key = :key")
                .setParameter("event", id)
                .setParameter("key", key)
                .executeUpdate();
        if (gone == 0) {
            throw DomainException.notFound();
        }
    }
}
