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
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
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
    private List<String> interpretation;
    private List<String> topics;

    @Enumerated(EnumType.STRING)
    private Agenda.SignUp signUp;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private String statusReason;

    protected AgendaSession() {}

    AgendaSession(UUID id, UUID eventId) {
        this.id = id;
        this.eventId = eventId;
        this.status = SessionStatus.SCHEDULED;
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
        interpretation = session.interpretation();
        signUp = session.signUp();
        topics = session.topics();
    }

    /**
     * Goes to another status.
     *
     * @param reason needed to cancel
     */
    void become(SessionStatus to, String reason) {
        if (!status.canBecome(to)) {
            throw DomainException.illegalTransition(status, to);
        }
        if (to == SessionStatus.CANCELLED && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        status = to;
        statusReason = to == SessionStatus.CANCELLED ? Texts.clean(reason) : null;
    }

    SessionStatus status() {
        return status;
    }

    UUID id() {
        return id;
    }

    Agenda.Session toView(Integer partOrdinal, List<Agenda.Role> roles, List<Agenda.Contribution> contributions) {
        return new Agenda.Session(
                id,
                eventId,
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
                interpretation,
                topics,
                signUp,
                status,
                statusReason,
                roles,
                contributions);
    }

    UUID partId() {
        return partId;
    }
}
