package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventWasCloned;
import org.cityexchange.forum.event.WallClockShift;

/** Gives the next edition of an event the agenda of the earlier one, as a plan: nobody has agreed to anything yet. */
@ApplicationScoped
class AgendaCopier {

    private final EventAccess events;
    private final AgendaStore store;
    private final AgendaEditor editor;

    AgendaCopier(EventAccess events, AgendaStore store, AgendaEditor editor) {
        this.events = events;
        this.store = store;
        this.editor = editor;
    }

    void copy(@Observes EventWasCloned cloned) {
        var earlier = store.read(cloned.fromEventId());
        var parts = earlier.parts().stream()
                .map(part -> new Agenda.Part(null, null, part.label(), part.title()))
                .toList();
        var sessions = earlier.sessions().stream()
                .filter(session -> !session.isCancelled())
                .map(session -> copyOf(session, cloned.shift()))
                .toList();
        var head = store.locked(cloned.eventId());
        editor.save(events.get(cloned.eventId()), head, new Agenda(parts, AgendaTimes.inOrder(sessions)));
    }

    /** Without what was said there, and without ids: it is another session. */
    private static Agenda.Session copyOf(Agenda.Session session, WallClockShift shift) {
        return new Agenda.Session(
                null,
                null,
                null,
                session.number(),
                null,
                session.partOrdinal(),
                session.type(),
                session.title(),
                session.abstractText(),
                null,
                shift.of(session.startsAt()),
                shift.of(session.endsAt()),
                session.roomId(),
                session.delivery(),
                session.languages(),
                session.interpretation(),
                session.topics(),
                session.signUp(),
                null,
                null,
                copiesOf(session.roles()),
                session.contributions().stream().map(AgendaCopier::copyOf).toList());
    }

    private static Agenda.Contribution copyOf(Agenda.Contribution talk) {
        return new Agenda.Contribution(
                null,
                null,
                talk.title(),
                talk.subjectCities(),
                talk.outcomeIds(),
                talk.delivery(),
                copiesOf(talk.roles()));
    }

    /** Affiliation and job title become those of now; whoever was asked in vain is not put down again. */
    private static List<Agenda.Role> copiesOf(List<Agenda.Role> roles) {
        return roles.stream()
                .filter(role -> role.confirmation() != RoleConfirmation.DECLINED
                        && role.confirmation() != RoleConfirmation.CANCELLED)
                .map(role -> new Agenda.Role(
                        null,
                        role.role(),
                        role.label(),
                        role.person(),
                        null,
                        null,
                        role.presence(),
                        RoleConfirmation.PROPOSED,
                        role.certainty(),
                        role.quote()))
                .toList();
    }
}
