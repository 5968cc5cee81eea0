package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentLetters.Occasion;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;

/**
 * Gives seats: to whoever is enrolled, and, when one comes free, to whoever has waited longest. A seat is one in the lane
 * of a channel and, where the run gives continents shares of their own, one in the lane of the continent, which is taken
 * first: whoever has it keeps it while waiting for the channel.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Seating {

    private final EnrolmentRepository enrolments;
    private final CourseRuns runs;
    private final TargetRegion region;
    private final EnrolmentLetters letters;
    private final Quotas quotas;
    private final EnrolmentConfig config;
    private final Clock clock;

    Seating(
            EnrolmentRepository enrolments,
            CourseRuns runs,
            TargetRegion region,
            EnrolmentLetters letters,
            Quotas quotas,
            EnrolmentConfig config,
            Clock clock) {
        this.enrolments = enrolments;
        this.runs = runs;
        this.region = region;
        this.letters = letters;
        this.quotas = quotas;
        this.config = config;
        this.clock = clock;
    }

    /** Seats that have come free in a lane, and who has them now: to be passed on by {@link #pass}. */
    record Freed(String lane, List<UUID> takers) {}

    /** Locks the run and all its seats until commit; hands back the run as it is now. */
    CourseRunFacts lock(UUID runId) {
        var run = runs.lock(runId);
        quotas.locked(runId);
        quotas.locked(Lanes.shares(runId));
        return run;
    }

    /** The enrolment with its place in the queue it stands in, be it for a seat or for the other channel. */
    EnrolmentView placed(EnrolmentView enrolment) {
        var lane = enrolment.wantedChannel() == null
                ? enrolment.waitsFor()
                : enrolment.wantedChannel().name();
        return lane == null
                ? enrolment
                : enrolment.at(quotas.position(Lanes.owner(enrolment.courseRunId(), lane), lane, enrolment.id())
                        .orElse(null));
    }

    /**
     * Keeps a seat for a new enrolment, or has it wait.
     *
     * @param expiresAt until when the invitation holds; null for as long as usual
     * @param mayWait whether it may; otherwise a lane that is full refuses it, by its name
     */
    void seat(Enrolment enrolment, CourseRunFacts run, Instant expiresAt, boolean mayWait) {
        var share = shareOf(run, enrolment.cityCode());
        enrolment.takesFrom(share);
        if (share == null || claim(enrolment, run, share, mayWait)) {
            seatInChannel(enrolment, run, expiresAt, mayWait);
        }
    }

    /** The same of somebody who needs no more than a seat in the channel. */
    void seatInChannel(Enrolment enrolment, CourseRunFacts run, Instant expiresAt, boolean mayWait) {
        if (claim(enrolment, run, enrolment.seat().channel().name(), mayWait)) {
            invite(enrolment, run, expiresAt);
        }
    }

    private void invite(Enrolment enrolment, CourseRunFacts run, Instant expiresAt) {
        quotas.offer(run.id(), enrolment.seat().channel().name(), 1);
        enrolment.invited(expiresAt == null ? deadline(run) : expiresAt, clock.instant());
        letters.tell(Occasion.INVITED, enrolment, run);
    }

    /** Whether it has a seat in that lane; otherwise it waits there. */
    private boolean claim(Enrolment enrolment, CourseRunFacts run, String lane, boolean mayWait) {
        var claim = quotas.claim(Lanes.owner(run.id(), lane), lane, List.of(enrolment.id()))
                .orElseThrow(() -> DomainException.at("/channel", ErrorCode.CHANNEL_NOT_OFFERED, run.mode(), lane));
        if (claim.seats() == 1) {
            return true;
        }
        if (!mayWait) {
            throw new DomainException(ErrorCode.LANE_FULL, lane);
        }
        enrolment.waiting(lane, clock.instant());
        letters.tell(Occasion.WAITLISTED, enrolment, run);
        return false;
    }

    /** An invitation holds for as long as usual, but not beyond the course run. */
    private Instant deadline(CourseRunFacts run) {
        var now = clock.instant();
        var deadline = now.plus(config.invitationKept());
        var over = run.endsOn().plusDays(1).atStartOfDay(run.zone()).toInstant();
        return over.isAfter(now) && over.isBefore(deadline) ? over : deadline;
    }

    /** The lane of the city's continent; null where the run has no share for it. */
    private String shareOf(CourseRunFacts run, String city) {
        var lane = region.placeOf(run, city).continent().name();
        return quotas.locked(Lanes.shares(run.id()), lane).isPresent() ? lane : null;
    }

    /**
     * Moves an enrolment into the share of another city's continent; whoever has a seat is refused where that is full.
     * The enrolment has its new city already.
     */
    List<Freed> moveShare(Enrolment enrolment, CourseRunFacts run) {
        var share = shareOf(run, enrolment.cityCode());
        if (Objects.equals(share, enrolment.seat().share()) || !mayGiveBack(enrolment)) {
            return List.of();
        }
        if (enrolment.status() == EnrolmentStatus.WAITLISTED) {
            var freed = vacate(enrolment);
            seat(enrolment, run, null, true);
            return freed;
        }
        var left = enrolment.seat().share();
        if (share != null) {
            claim(enrolment, run, share, false);
        }
        enrolment.takesFrom(share);
        return left == null ? List.of() : List.of(new Freed(left, quotas.release(Lanes.shares(run.id()), left, 1)));
    }

    /** Whether it holds or waits for seats that were counted: what is of the past never was. */
    private static boolean mayGiveBack(Enrolment enrolment) {
        return EnrolmentRepository.COUNTED.contains(enrolment.status());
    }

    /** Takes an enrolment, as it stands, out of the seats or the queues it is in. */
    List<Freed> vacate(Enrolment enrolment) {
        var run = enrolment.runId();
        var channel = enrolment.seat().channel().name();
        var share = enrolment.seat().share();
        var freed = new ArrayList<Freed>();
        if (enrolment.seat().wantedChannel() != null) {
            quotas.leave(run, enrolment.seat().wantedChannel().name(), enrolment.id());
        }
        var waitsFor = enrolment.seat().waitsFor();
        if (enrolment.status() == EnrolmentStatus.INVITED) {
            freed.add(new Freed(channel, quotas.withdraw(run, channel, 1)));
        } else if (enrolment.status() != EnrolmentStatus.WAITLISTED) {
            freed.add(new Freed(channel, quotas.release(run, channel, 1)));
        } else if (waitsFor != null) {
            quotas.leave(Lanes.owner(run, waitsFor), waitsFor, enrolment.id());
        }
        if (share != null && !share.equals(waitsFor)) {
            freed.add(new Freed(share, quotas.release(Lanes.shares(run), share, 1)));
        }
        return freed;
    }

    /** Invites those who have a seat now, who may have to wait for the other part of it; a switch frees another seat. */
    void pass(CourseRunFacts run, List<Freed> seats, Changes changes) {
        var freed = new ArrayDeque<>(seats);
        while (!freed.isEmpty()) {
            var next = freed.remove();
            for (var taker : enrolments.lockedInOrder(next.takers())) {
                changes.of(taker);
                if (taker.seat().wantedChannel() != null) {
                    freed.add(switched(taker, run, Channel.valueOf(next.lane())));
                } else if (next.lane().equals(taker.seat().share())) {
                    seatInChannel(taker, run, null, true);
                } else {
                    invite(taker, run, null);
                }
            }
        }
    }

    /** Has somebody with a seat in each of two channels leave the one they had. */
    Freed switched(Enrolment enrolment, CourseRunFacts run, Channel to) {
        var left = enrolment.seat().channel().name();
        enrolment.switchTo(to, clock.instant());
        letters.tell(Occasion.CHANNEL_SWITCHED, enrolment, run);
        return new Freed(left, quotas.release(run.id(), left, 1));
    }
}
