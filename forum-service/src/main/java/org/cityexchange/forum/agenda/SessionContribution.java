package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A talk inside a session. */
@Entity
@Table(name = "contribution")
class SessionContribution {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private UUID sessionId;
    private int ordinal;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private List<String> subjectCities;
    private List<UUID> outcomeIds;

    @Enumerated(EnumType.STRING)
    private Agenda.Delivery delivery;

    protected SessionContribution() {}

    SessionContribution(UUID id, UUID eventId) {
        this.id = id;
        this.eventId = eventId;
    }

    void describe(int newOrdinal, UUID newSessionId, Agenda.Contribution contribution) {
        ordinal = newOrdinal;
        sessionId = newSessionId;
        title = contribution.title();
        subjectCities = contribution.subjectCities();
        outcomeIds = contribution.outcomeIds();
        delivery = contribution.delivery();
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    Agenda.Contribution toView(List<Agenda.Role> roles) {
        return new Agenda.Contribution(id, ordinal, title, subjectCities, outcomeIds, delivery, roles);
    }
}
