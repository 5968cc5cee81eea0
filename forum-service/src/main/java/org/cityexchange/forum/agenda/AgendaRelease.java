package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A frozen copy of an agenda: what the public sees until the next one. */
@Entity
@Immutable
@IdClass(AgendaRelease.Key.class)
class AgendaRelease {

    @Id
    private UUID eventId;

    @Id
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText note;

    @Column
    private int agendaVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Agenda agenda;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReleasedSession> items;

    private Instant releasedAt;

    protected AgendaRelease() {}

    private AgendaRelease(UUID eventId, int number, LocalizedText note, int agendaVersion, Agenda agenda, Instant now) {
        this.eventId = eventId;
        this.number = number;
        this.note = note;
        this.agendaVersion = agendaVersion;
        this.agenda = agenda;
        this.releasedAt = now;
    }

    /** The first release of an event's agenda. */
    static AgendaRelease first(UUID eventId, int agendaVersion, Agenda agenda, Instant now) {
        var first = new AgendaRelease(eventId, 1, null, agendaVersion, agenda, now);
        first.items = ReleasedSession.first(agenda, now);
        return first;
    }

    /** The release that follows this one. */
    AgendaRelease next(LocalizedText newNote, int newVersion, Agenda newAgenda, Instant now) {
        var next = new AgendaRelease(eventId, number + 1, newNote, newVersion, newAgenda, now);
        next.items = ReleasedSession.next(items, AgendaDiff.between(agenda, newAgenda), newAgenda, now);
        return next;
    }

    int number() {
        return number;
    }

    int agendaVersion() {
        return agendaVersion;
    }

    Agenda agenda() {
        return agenda;
    }

    ReleaseView toView() {
        return new ReleaseView(number, note, releasedAt, agenda);
    }

    ReleasedAgendas.Released toReleased() {
        return new ReleasedAgendas.Released(eventId, number, releasedAt, agenda, items);
    }

    /** An event and the number of a release. */
    record Key(UUID eventId, int number) {}
}
