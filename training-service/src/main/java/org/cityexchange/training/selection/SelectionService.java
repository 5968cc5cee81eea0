package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.selection.SelectionResult.Outcome;

/** Selection rounds: a dry run is kept with all that decided it, and put into effect once, or not at all. */
@ApplicationScoped
@Transactional
class SelectionService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<CourseRunStatus> PUBLISHED_IN =
            EnumSet.of(CourseRunStatus.NOMINATION_CLOSED, CourseRunStatus.CONFIRMED);

    private final EntityManager entities;
    private final NominationRepository nominations;
    private final SelectionGathering gathering;
    private final CourseRuns runs;
    private final Event<NomineesSelected> selections;
    private final Pages pages;
    private final CallerLocale locale;
    private final Clock clock;

    SelectionService(
            EntityManager entities,
            NominationRepository nominations,
            SelectionGathering gathering,
            CourseRuns runs,
            Event<NomineesSelected> selections,
            Pages pages,
            CallerLocale locale,
            Clock clock) {
        this.entities = entities;
        this.nominations = nominations;
        this.gathering = gathering;
        this.runs = runs;
        this.selections = selections;
        this.pages = pages;
        this.locale = locale;
        this.clock = clock;
    }

    /** Says who would be selected, and keeps that. */
    SelectionRoundView dryRun(String runRef, SelectionRoundRequest request) {
        var run = runs.get(runRef);
        long seed = request.seed() == null ? RANDOM.nextInt(Integer.MAX_VALUE) : request.seed();
        var terms = new SelectionTerms(request.weights(), seed, request.reserves());
        var inputs = gathering.of(run, nominations.candidates(run.id()), terms);
        var round = SelectionRound.dryRun(run.id(), inputs, Selection.of(inputs), clock.instant());
        entities.persist(round);
        entities.flush();
        return round.toView();
    }

    /** The rounds of a run, without the outcome of each nomination. */
    PageOf<SelectionRoundView> page(String runRef, List<SelectionRoundStatus> statuses, PageParams params) {
        var listing = Listing.of(SelectionRound.class, SelectionRound::id)
                .where("e.courseRunId = :run", "run", runs.get(runRef).id())
                .where("e.status in :status", "status", statuses)
                .sortableBy("createdAt", "e.createdAt", Instant.class, SelectionRound::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params).map(round -> round.toView().summary());
    }

    /** One round with its outcome. */
    SelectionRoundView get(String runRef, UUID id) {
        return find(runs.get(runRef), id).toView();
    }

    private SelectionRound find(CourseRunFacts run, UUID id) {
        var round = entities.find(SelectionRound.class, id);
        if (round == null || !round.courseRunId().equals(run.id())) {
            throw DomainException.notFound();
        }
        return round;
    }

    /** What a round may become now, and what blocks the rest. */
    Transitions transitions(String runRef, UUID id) {
        var run = runs.get(runRef);
        var round = find(run, id);
        var present = present(run, round);
        return Transitions.from(
                round.status(),
                SelectionRoundStatus.values(),
                to -> round.obstacle(to, present)
                        .or(() -> to == SelectionRoundStatus.PUBLISHED ? notNow(run) : Optional.empty()),
                locale);
    }

    private Map<InputPart, String> present(CourseRunFacts run, SelectionRound round) {
        return gathering
                .of(run, nominations.candidates(run.id()), round.terms())
                .hashes();
    }

    private static Optional<DomainException> notNow(CourseRunFacts run) {
        return PUBLISHED_IN.contains(run.status())
                ? Optional.empty()
                : Optional.of(new DomainException(ErrorCode.SELECTION_NOT_NOW, run.status()));
    }

    /** Publishes or discards a round. Run and seats are locked first, as by everybody who changes what decides it. */
    SelectionRoundView become(String runRef, UUID id, SelectionRoundTransitionRequest request) {
        var run = runs.lock(runs.get(runRef).id());
        gathering.lockSeats(run.id());
        var round = find(run, id);
        entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
        if (request.to() == SelectionRoundStatus.PUBLISHED) {
            publish(run, round, request.reason());
        } else if (request.to() == SelectionRoundStatus.DISCARDED) {
            round.discard(request.reason());
        } else {
            throw DomainException.illegalTransition(round.status(), request.to());
        }
        entities.flush();
        return round.toView();
    }

    private void publish(CourseRunFacts run, SelectionRound round, String reason) {
        var now = clock.instant();
        var present = present(run, round);
        round.obstacle(SelectionRoundStatus.PUBLISHED, present)
                .or(() -> notNow(run))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        entities.createQuery("from SelectionRound e where e.courseRunId = ?1 and e.status = ?2", SelectionRound.class)
                .setParameter(1, run.id())
                .setParameter(2, SelectionRoundStatus.PUBLISHED)
                .getResultStream()
                .forEach(SelectionRound::supersede);
        entities.flush(); // there is one published round at any moment
        round.publish(reason, present, now);
        var byId = nominations.candidates(run.id()).stream()
                .collect(Collectors.toMap(Nomination::id, Function.identity()));
        round.result()
                .nominations()
                .forEach(entry -> byId.get(entry.nominationId())
                        .decide(NominationStatus.valueOf(entry.outcome().name()), round.id(), entry.reserve(), now));
        entities.flush();
        var selected = round.result().nominations().stream()
                .filter(entry -> entry.outcome() == Outcome.SELECTED)
                .map(entry -> byId.get(entry.nominationId()).selected())
                .toList();
        if (!selected.isEmpty()) {
            selections.fire(new NomineesSelected(run.id(), selected));
        }
    }
}
