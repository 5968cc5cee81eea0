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

/** One figure of an event, by its key and kind. */
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

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure figure;

    protected EventFigure() {}

    EventFigure(UUID eventId, Figure figure) {
        this.eventId = eventId;
        this.key = figure.key();
        this.kind = figure.kind();
        this.figure = figure;
    }

    UUID eventId() {
        return eventId;
    }

    Figure figure() {
        return figure;
    }

    /** An event, a key, and whether it is the plan or what came of it. */
    record Key(UUID eventId, String key, Figure.Kind kind) {}
}
