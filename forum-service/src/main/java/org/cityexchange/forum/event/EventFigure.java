package org.cityexchange.forum.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.cityexchange.kit.figure.Figure;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One figure of an event, by its key. */
@Entity
@IdClass(EventFigure.Key.class)
class EventFigure {

    @Id
    private UUID eventId;

    @Id
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure figure;

    protected EventFigure() {}

    EventFigure(UUID eventId, Figure figure) {
        this.eventId = eventId;
        this.key = figure.key();
        this.figure = figure;
    }

    Figure figure() {
        return figure;
    }

    /** An event and a key. */
    record Key(UUID eventId, String key) {}
}
