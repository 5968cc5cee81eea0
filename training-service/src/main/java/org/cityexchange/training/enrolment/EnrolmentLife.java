package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRunsChanged;
import org.cityexchange.training.course.SeatsFound;
import org.cityexchange.training.enrolment.EnrolmentLetters.Occasion;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;
import org.cityexchange.training.enrolment.Seating.Freed;

/**
 * What becomes of an enrolment: each step in one transaction, with the seat it takes or gives back, who gets that seat,
 * and what the other features are told.
 */
@ApplicationScoped
@Transactional
class EnrolmentLife {

    private static final Set<EnrolmentStatus> OPEN = EnumSet.of(EnrolmentStatus.INVITED, EnrolmentStatus.WAITLISTED);

    private final EnrolmentRepository enrolments;
    private final EnrolmentAccess access;
    private final EnrolmentLetters letters;
    private final EnrolmentNews news;
    private final Seating seating;
    private final Quotas quotas;
    private final Clock clock;

    EnrolmentLife(
            EnrolmentRepository enrolments,
            EnrolmentAccess access,
            EnrolmentLetters letters,
            EnrolmentNews news,
            Seating seating,
            Quotas quotas,
            Clock clock) {
        this.enrolments = enrolments;
        this.access = access;
        this.letters = letters;
        this.news = news;
        this.seating = seating;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Brings an enrolment to the status that somebody asks for. */
    EnrolmentView become(UUID id, String token, EnrolmentTransitionRequest request) {
        var held = access.toChange(id, token);
        var run = seating.lock(held.enrolment().runId());
        var enrolment = enrolments.lock(held.enrolment());
        EnrolmentSteps.obstacle(enrolment.toView(), request.to(), held.as(), run.status(), clock.instant())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        if (request.to() == EnrolmentStatus.REVOKED && Texts.clean(request.reason()) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        var changes = new Changes();
        step(changes.of(enrolment), run, request, changes);
        news.tell(changes);
        return seating.placed(EnrolmentAccess.seen(enrolment.toView(), held.as()));
    }

    private void step(Enrolment enrolment, CourseRunFacts run, EnrolmentTransitionRequest request, Changes changes) {
        switch (request.to()) {
            case ACCEPTED -> {
                quotas.accept(run.id(), enrolment.seat().channel().name(), 1);
                enrolment.become(EnrolmentStatus.ACCEPTED, request.reason(), clock.instant());
            }
            case CONFIRMED -> {
                enrolment.become(EnrolmentStatus.CONFIRMED, request.reason(), clock.instant());
                letters.tell(Occasion.CONFIRMED, enrolment, run);
            }
            case DECLINED, WITHDRAWN, NO_SHOW -> {
                leave(enrolment, run, request, changes);
                if (request.to() == EnrolmentStatus.WITHDRAWN) {
                    letters.tell(Occasion.WITHDRAWN, enrolment, run);
                }
            }
            default -> enrolment.become(request.to(), request.reason(), clock.instant());
        }
    }

    private void leave(Enrolment enrolment, CourseRunFacts run, EnrolmentTransitionRequest request, Changes changes) {
        var freed = seating.vacate(enrolment);
        enrolment.become(request.to(), request.reason(), clock.instant());
        seating.pass(run, freed, changes);
    }

    /** The runs in which an invitation was not answered in time. */
    List<UUID> runsWithExpiredInvitations() {
        return enrolments.runsWithExpiredInvitations(clock.instant());
    }

    /** Lets the unanswered invitations of a run end and passes their seats on to those who have waited longest. */
    void expire(UUID runId) {
        var run = seating.lock(runId);
        var now = clock.instant();
        var changes = new Changes();
        for (var enrolment : enrolments.lockedExpired(runId, now)) {
            changes.of(enrolment);
            var freed = seating.vacate(enrolment);
            enrolment.become(EnrolmentStatus.EXPIRED, null, now);
            letters.tell(Occasion.EXPIRED, enrolment, run);
            seating.pass(run, freed, changes);
        }
        news.tell(changes);
    }

    /** There are more seats, and those who have waited longest have them. */
    void onSeatsFound(@Observes SeatsFound found) {
        var changes = new Changes();
        var seats = new Freed(found.channel().name(), found.subjects());
        seating.pass(seating.lock(found.runId()), List.of(seats), changes);
        news.tell(changes);
    }

    /** Nobody takes part in a cancelled run; once a run is over nobody is asked and nobody waits any more. */
    void onRunsChanged(@Observes CourseRunsChanged runs) {
        for (var change : runs.changes()) {
            if (change.before() == null
                    || change.before().status() == change.after().status()) {
                continue;
            }
            if (change.after().status() == CourseRunStatus.CANCELLED) {
                cancel(change.after());
            } else if (change.after().status() == CourseRunStatus.FINISHED) {
                finish(change.after());
            }
        }
    }

    private void cancel(CourseRunFacts run) {
        quotas.clear(run.id());
        quotas.clear(Lanes.shares(run.id()));
        var changes = new Changes();
        for (var enrolment : enrolments.locked(run.id(), EnrolmentRepository.COUNTED)) {
            changes.of(enrolment).become(EnrolmentStatus.WITHDRAWN, null, clock.instant());
            letters.tell(Occasion.RUN_CANCELLED, enrolment, run);
        }
        news.tell(changes);
    }

    private void finish(CourseRunFacts run) {
        quotas.locked(run.id());
        quotas.dissolveQueues(run.id());
        quotas.dissolveQueues(Lanes.shares(run.id()));
        var changes = new Changes();
        for (var enrolment : enrolments.locked(run.id(), EnrolmentRepository.COUNTED)) {
            changes.of(enrolment);
            if (OPEN.contains(enrolment.status())) {
                seating.vacate(enrolment);
                enrolment.become(EnrolmentStatus.EXPIRED, null, clock.instant());
            } else if (enrolment.seat().wantedChannel() != null) {
                enrolment.want(null, clock.instant());
            }
        }
        news.tell(changes);
    }
}
