package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An item of an event's agenda. */
@Entity
@Table(name = "session")
class AgendaSession {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private UUID partId;
    private int ordinal;
    private Integer number;

    @Enumerated(EnumType.STRING)
    private Agenda.SessionType type;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Column(name = "abstract")
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText abstractText;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    private Instant startsAt;
    private Instant endsAt;
    private UUID roomId;

    @Enumerated(EnumType.STRING)
    private Agenda.Delivery delivery;

    private List<String> languages;
    private List<String> topics;

    protected AgendaSession() {}

    AgendaSession(UUID id, UUID eventId) {
        this.id = id;
        this.eventId = eventId;
    }

    void describe(int newOrdinal, UUID newPartId, Agenda.Session session) {
        ordinal = newOrdinal;
        partId = newPartId;
        number = session.number();
        type = session.type();
        title = session.title();
        abstractText = session.abstractText();
        summary = session.summary();
        startsAt = session.startsAt();
        endsAt = session.endsAt();
        roomId = session.roomId();
        delivery = session.delivery();
        languages = session.languages();
        topics = session.topics();
    }

    UUID id() {
        return id;
    }

    Agenda.Session toView(Integer partOrdinal, List<Agenda.Role> roles, List<Agenda.Contribution> contributions) {
        return new Agenda.Session(
                id,
                ordinal,
                number,
                partId,
                partOrdinal,
                type,
                title,
                abstractText,
                summary,
                startsAt,
                endsAt,
                roomId,
                delivery,
                languages,
                topics,
                roles,
                contributions);
    }

    UUID partId() {
        return partId;
    }
}
