package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A part of an event's agenda. */
@Entity
class AgendaPart {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private int ordinal;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText label;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    protected AgendaPart() {}

    AgendaPart(UUID id, UUID eventId) {
        this.id = id;
        this.eventId = eventId;
    }

    void describe(int newOrdinal, Agenda.Part part) {
        ordinal = newOrdinal;
        label = part.label();
        title = part.title();
    }

    UUID id() {
        return id;
    }

    Agenda.Part toView() {
        return new Agenda.Part(id, ordinal, label, title);
    }
}
