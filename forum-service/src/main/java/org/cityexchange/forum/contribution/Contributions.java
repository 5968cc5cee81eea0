package org.cityexchange.forum.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.ContributionEvent;
import org.cityexchange.contracts.ContributionState;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.AgendaWasReleased;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventWasHeld;
import org.cityexchange.forum.person.People;
import org.cityexchange.kit.exchange.Outbox;
import org.cityexchange.kit.security.PersonRefs;

/**
 * Tells the other service what was presented at an event: once it was held and the public may know of it, and again when
 * a later release of its agenda says otherwise.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Contributions implements PanacheRepositoryBase<ToldContribution, UUID> {

    private static final Set<EventStatus> TOOK_PLACE = EnumSet.of(EventStatus.HELD, EventStatus.ARCHIVED);

    private final ReleasedAgendas agendas;
    private final EventAccess events;
    private final People people;
    private final PersonRefs personRefs;
    private final Outbox outbox;
    private final Clock clock;

    Contributions(
            ReleasedAgendas agendas,
            EventAccess events,
            People people,
            PersonRefs personRefs,
            Outbox outbox,
            Clock clock) {
        this.agendas = agendas;
        this.events = events;
        this.people = people;
        this.personRefs = personRefs;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onHeld(@Observes EventWasHeld held) {
        tell(held.eventId());
    }

    void onRelease(@Observes AgendaWasReleased released) {
        tell(released.eventId());
    }

    private void tell(UUID eventId) {
        // an event that is held and a release of its agenda at once must not miss each other
        agendas.lock(eventId);
        var now = clock.instant();
        var publicFrom = events.get(eventId).publicFrom();
        var status = events.statusNow(Set.of(eventId)).get(eventId);
        if (!TOOK_PLACE.contains(status) || (publicFrom != null && publicFrom.isAfter(now))) {
            return;
        }
        var agenda = agendas.last(eventId).map(ReleasedAgendas.Released::agenda).orElseGet(Agenda::empty);
        var named = ContributionFacts.peopleIn(agenda);
        var states = new ContributionFacts(eventId, people.byIds(named), people.erased(named), personRefs)
                .of(agenda).stream().collect(Collectors.toMap(ContributionState::contributionId, Function.identity()));
        var told = list("eventId", eventId).stream()
                .collect(Collectors.toMap(ToldContribution::contributionId, Function.identity()));
        var changes = new ArrayList<ContributionEvent>();
        states.forEach((id, state) -> told.computeIfAbsent(id, none -> added(id, eventId))
                .publish(state, now)
                .ifPresent(changes::add));
        told.values().stream()
                .filter(each -> !states.containsKey(each.contributionId()))
                .forEach(each -> each.withdraw(now).ifPresent(changes::add));
        outbox.addAll(changes);
    }

    private ToldContribution added(UUID contributionId, UUID eventId) {
        var contribution = ToldContribution.of(contributionId, eventId);
        persist(contribution);
        return contribution;
    }
}
