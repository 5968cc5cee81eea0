package org.cityexchange.forum.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One figure of an event, by its key and kind; what we counted and what we were told stand side by side. */
@Entity
@IdClass(EventFigure.Key.class)
class EventFigure {

    @Id
    private UUID eventId;

    @Id
    private String key;

    @Id
    @Enumerated(EnumType.STRING)
    private Figure.Kind kind;

    @Id
    @Enumerated(EnumType.STRING)
    private Figure.Origin origin;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure figure;

    protected EventFigure() {}

    EventFigure(UUID eventId, Figure figure) {
        this.eventId = eventId;
        this.key = figure.key();
        this.kind = figure.kind();
        this.origin = figure.origin();
        this.figure = figure;
    }

    UUID eventId() {
        return eventId;
    }

    Figure figure() {
        return figure;
    }

    /** An event, a key, whether it is the plan or what came of it, and whether we counted it. */
    record Key(UUID eventId, String key, Figure.Kind kind, Figure.Origin origin) {}
}
