package org.cityexchange.training.trainee;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;

/**
 * Merges of trainees and their undoing. No row that names a trainee is touched: whoever reads follows. All of it happens
 * under one lock, so two merges at once never close a circle; and with both trainees locked against whoever refers to them,
 * so that nobody is enrolled meanwhile.
 */
@ApplicationScoped
@Transactional
class TraineeMergeService {

    private final TraineeRepository trainees;
    private final Trainees people;
    private final TraineeMergeRepository merges;
    private final List<TraineeUse> uses;
    private final Event<TraineeMergeChanged> changes;
    private final Event<TraineesReferred> referred;
    private final Caller caller;
    private final Clock clock;

    TraineeMergeService(
            TraineeRepository trainees,
            Trainees people,
            TraineeMergeRepository merges,
            @All List<TraineeUse> uses,
            Event<TraineeMergeChanged> changes,
            Event<TraineesReferred> referred,
            Caller caller,
            Clock clock) {
        this.trainees = trainees;
        this.people = people;
        this.merges = merges;
        this.uses = uses;
        this.changes = changes;
        this.referred = referred;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a merge would do; refused exactly as the merge would be. */
    TraineeMergeView look(TraineeMergeRequest request) {
        check(request);
        var moved = people.recordedAs(request.from());
        return TraineeMerge.planned(request)
                .toView(uses.stream()
                        .map(use -> new TraineeMergeView.Use(use.what(), use.count(moved)))
                        .toList());
    }

    /** Lets one trainee read through to another. */
    TraineeMergeView merge(TraineeMergeRequest request) {
        merges.lockAll();
        trainees.lockedAlone(List.of(request.from(), request.into()));
        check(request);
        var merge = TraineeMerge.planned(request);
        var change = merge.begin(caller.subject(), clock.instant());
        merges.persist(merge);
        follow(people.recordedAs(request.from()), change);
        return merge.toView();
    }

    /** Lets a merged trainee stand for themselves again. */
    TraineeMergeView become(UUID id, TraineeMergeTransitionRequest request) {
        merges.lockAll();
        var merge = merges.get(id);
        merge.obstacle(request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        trainees.lockedAlone(List.of(merge.from(), merge.into()));
        var person = people.get(merge.from()).person();
        var change = merge.undo(caller.subject(), request.reason(), clock.instant());
        follow(people.recordedAs(person), change);
        return merge.toView();
    }

    private void follow(List<UUID> concerned, TraineeMergeChanged change) {
        merges.follow(concerned);
        merges.getEntityManager().flush();
        trainees.list("id in ?1", concerned).forEach(trainees.getEntityManager()::refresh);
        changes.fire(change);
        var known = new ArrayList<>(concerned);
        known.add(change.into());
        referred.fire(new TraineesReferred(known.stream().distinct().toList()));
    }

    private void check(TraineeMergeRequest request) {
        if (request.from().equals(request.into())) {
            throw DomainException.at("/into", ErrorCode.CYCLE, request.from());
        }
        demandForItself(request.from(), "/from");
        demandForItself(request.into(), "/into");
        var some = people.recordedAs(request.from());
        var others = people.recordedAs(request.into());
        var runs = uses.stream()
                .flatMap(use -> use.clashes(some, others).stream())
                .distinct()
                .sorted()
                .toList();
        if (!runs.isEmpty()) {
            throw DomainException.at("/into", ErrorCode.TRAINEES_IN_ONE_RUN, String.join(", ", runs));
        }
    }

    private void demandForItself(UUID id, String pointer) {
        var trainee = people.find(id).orElseThrow(() -> DomainException.at(pointer, ErrorCode.UNKNOWN_REFERENCE, id));
        if (trainee.survivorId() != null) {
            throw DomainException.at(pointer, ErrorCode.TRAINEE_MERGED, trainee.survivorId());
        }
    }
}
