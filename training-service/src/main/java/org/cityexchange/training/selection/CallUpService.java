package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.selection.SelectionResult.Outcome;

/** Calls reserves up in their order, under the rules of the run as they are then and with whoever takes part by then. */
@ApplicationScoped
@Transactional
class CallUpService {

    private static final Set<CourseRunStatus> CALLED_IN =
            EnumSet.of(CourseRunStatus.NOMINATION_CLOSED, CourseRunStatus.CONFIRMED, CourseRunStatus.RUNNING);

    private final EntityManager entities;
    private final NominationRepository nominations;
    private final SelectionGathering gathering;
    private final CourseRuns runs;
    private final Event<NomineesSelected> selections;
    private final Clock clock;

    CallUpService(
            EntityManager entities,
            NominationRepository nominations,
            SelectionGathering gathering,
            CourseRuns runs,
            Event<NomineesSelected> selections,
            Clock clock) {
        this.entities = entities;
        this.nominations = nominations;
        this.gathering = gathering;
        this.runs = runs;
        this.selections = selections;
        this.clock = clock;
    }

    /** Selects the next reserves of a channel that has free seats. */
    CallUpView callUp(String runRef, UUID roundId, CallUpRequest request) {
        var run = runs.lock(runs.get(runRef).id());
        gathering.lockSeats(run.id());
        var round = round(run, roundId);
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        round.demandPublished();
        if (!CALLED_IN.contains(run.status())) {
            throw new DomainException(ErrorCode.SELECTION_NOT_NOW, run.status());
        }
        var reserves = nominations.reserves(run.id()).stream()
                .filter(nomination -> nomination.channel() == request.channel())
                .toList();
        var inputs = gathering.of(run, reserves, round.terms());
        var outcome = Selection.inOrder(withSeats(inputs, seats(inputs, request)));
        if (outcome.selected() == 0) {
            throw new DomainException(ErrorCode.NO_RESERVE_TO_CALL_UP, request.channel());
        }
        return call(run, round, request.channel(), reserves, outcome);
    }

    private static int seats(SelectionInputs inputs, CallUpRequest request) {
        var free = inputs.seats().getOrDefault(request.channel().name(), 0);
        if (free != null && free == 0) {
            throw new DomainException(ErrorCode.LANE_FULL, request.channel());
        }
        return free == null ? request.count() : Math.min(free, request.count());
    }

    private static SelectionInputs withSeats(SelectionInputs inputs, int seats) {
        var all = new HashMap<>(inputs.seats());
        inputs.candidates().forEach(candidate -> all.put(candidate.channel().name(), seats));
        return new SelectionInputs(
                inputs.candidates(), inputs.participants(), inputs.rules(), all, inputs.shares(), inputs.terms());
    }

    private CallUpView call(
            CourseRunFacts run,
            SelectionRound round,
            Channel channel,
            List<Nomination> reserves,
            SelectionResult outcome) {
        var now = clock.instant();
        Map<UUID, Nomination> byId = reserves.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        var called = outcome.nominations().stream()
                .filter(entry -> entry.outcome() == Outcome.SELECTED)
                .toList();
        var last = called.get(called.size() - 1).place();
        var callUp = new CallUp(
                round.id(),
                channel,
                called.stream()
                        .map(entry -> new CallUpView.Reserve(
                                entry.nominationId(),
                                byId.get(entry.nominationId()).reserve()))
                        .toList(),
                outcome.nominations().stream()
                        .filter(entry -> entry.outcome() != Outcome.SELECTED && entry.place() < last)
                        .map(entry -> new CallUpView.PassedOver(
                                entry.nominationId(),
                                byId.get(entry.nominationId()).reserve(),
                                entry.blockedBy()))
                        .toList(),
                now);
        entities.persist(callUp);
        called.forEach(
                entry -> byId.get(entry.nominationId()).decide(NominationStatus.SELECTED, round.id(), null, now));
        entities.flush();
        selections.fire(new NomineesSelected(
                run.id(),
                called.stream()
                        .map(entry -> byId.get(entry.nominationId()).selected())
                        .toList()));
        return callUp.toView();
    }

    /** The call-ups of a round, the first first. */
    List<CallUpView> of(String runRef, UUID roundId) {
        var round = round(runs.get(runRef), roundId);
        return entities.createQuery(
                        "from CallUp e where e.selectionRoundId = ?1 order by e.createdAt, e.id", CallUp.class)
                .setParameter(1, round.id())
                .getResultStream()
                .map(CallUp::toView)
                .toList();
    }

    /** One of them. */
    CallUpView get(String runRef, UUID roundId, UUID id) {
        return of(runRef, roundId).stream()
                .filter(callUp -> callUp.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private SelectionRound round(CourseRunFacts run, UUID id) {
        var round = entities.find(SelectionRound.class, id);
        if (round == null || !round.courseRunId().equals(run.id())) {
            throw DomainException.notFound();
        }
        return round;
    }
}
