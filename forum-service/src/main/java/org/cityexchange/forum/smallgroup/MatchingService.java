package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/** Matching runs: a dry run is kept with all that decided it, and put into effect once, or not at all. */
@ApplicationScoped
@Transactional
class MatchingService {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MatchingInputs inputs;
    private final SignUpRepository signUps;
    private final SignUps places;
    private final EventAccess events;
    private final Quotas quotas;
    private final Pages pages;
    private final CallerLocale locale;
    private final Clock clock;

    MatchingService(
            MatchingInputs inputs,
            SignUpRepository signUps,
            SignUps places,
            EventAccess events,
            Quotas quotas,
            Pages pages,
            CallerLocale locale,
            Clock clock) {
        this.inputs = inputs;
        this.signUps = signUps;
        this.places = places;
        this.events = events;
        this.quotas = quotas;
        this.pages = pages;
        this.locale = locale;
        this.clock = clock;
    }

    MatchingRunView dryRun(String eventRef, MatchingRunRequest request) {
        var event = events.own(eventRef);
        long seed = request.seed() == null ? RANDOM.nextInt(Integer.MAX_VALUE) : request.seed();
        var given = inputs.of(event.id(), request.groups());
        var outcome = Matching.match(given, seed);
        var run = new MatchingRun(
                event.id(), seed, request.groups(), given.hash(), result(request, given, outcome), clock.instant());
        signUps.getEntityManager().persist(run);
        return run.toView();
    }

    private static MatchingRunView.Result result(
            MatchingRunRequest request, Matching.Inputs inputs, Matching.Outcome outcome) {
        Map<UUID, Matching.Person> people =
                inputs.people().stream().collect(Collectors.toMap(Matching.Person::id, Function.identity()));
        var groups = request.groups().stream()
                .map(group -> new MatchingRunView.Group(
                        group.key(),
                        group.topic(),
                        group.sessionId(),
                        group.min(),
                        group.max(),
                        outcome.dissolved().contains(group.key()),
                        outcome.groups().get(group.key()).stream()
                                .map(id -> new MatchingRunView.Placed(
                                        id, people.get(id).wishes().indexOf(group.key()) + 1))
                                .toList()))
                .toList();
        var placed = groups.stream().flatMap(group -> group.people().stream()).toList();
        return new MatchingRunView.Result(
                placed.size(),
                (int) placed.stream().filter(each -> each.choice() == 1).count(),
                groups,
                outcome.unplaced().entrySet().stream()
                        .map(each -> new MatchingRunView.Unplaced(each.getKey(), each.getValue()))
                        .toList());
    }

    PageOf<MatchingRunView> page(String eventRef, List<MatchingRunStatus> statuses, PageParams params) {
        var listing = Listing.of(MatchingRun.class, MatchingRun::id)
                .where("e.eventId = :event", "event", events.own(eventRef).id())
                .where("e.status in :status", "status", statuses)
                .sortableBy("createdAt", "e.createdAt", Instant.class, MatchingRun::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params).map(MatchingRun::toView);
    }

    MatchingRunView get(String eventRef, UUID id) {
        return own(eventRef, id, LockModeType.NONE).toView();
    }

    private MatchingRun own(String eventRef, UUID id, LockModeType lock) {
        var event = events.own(eventRef);
        var run = signUps.getEntityManager().find(MatchingRun.class, id, lock);
        if (run == null || !run.eventId().equals(event.id())) {
            throw DomainException.notFound();
        }
        return run;
    }

    Transitions transitions(String eventRef, UUID id) {
        var run = own(eventRef, id, LockModeType.NONE);
        return Transitions.from(run.status(), MatchingRunStatus.values(), run::obstacle, locale);
    }

    MatchingRunView become(String eventRef, UUID id, MatchingRunTransitionRequest request) {
        var run = own(eventRef, id, LockModeType.PESSIMISTIC_WRITE);
        run.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        if (request.to() == MatchingRunStatus.DISCARDED) {
            run.discard();
        } else {
            commit(run);
        }
        signUps.flush();
        return run.toView();
    }

    private void commit(MatchingRun run) {
        // once to lock everybody it counts on, and again when the places are locked too
        inputs.of(run.eventId(), run.groups());
        places.lock(run.groups().stream()
                .map(MatchingRunRequest.Group::sessionId)
                .filter(Objects::nonNull)
                .toList());
        run.commit(inputs.of(run.eventId(), run.groups()).hash(), clock.instant());
        run.result().groups().stream()
                .filter(group -> group.sessionId() != null && !group.people().isEmpty())
                .forEach(group -> signUp(run.eventId(), group));
    }

    private void signUp(UUID eventId, MatchingRunView.Group group) {
        var all = group.people().stream()
                .map(person -> new SignUp(
                        eventId,
                        group.sessionId(),
                        person.registrationId(),
                        SignUpView.Source.MATCHING,
                        clock.instant()))
                .toList();
        var claim = quotas.claim(
                        group.sessionId(),
                        SignUps.LANE,
                        all.stream().map(SignUp::id).toList())
                .orElseThrow();
        if (claim.seats() < all.size()) {
            throw new DomainException(ErrorCode.MATCHING_INPUTS_CHANGED);
        }
        signUps.persist(all);
    }
}
