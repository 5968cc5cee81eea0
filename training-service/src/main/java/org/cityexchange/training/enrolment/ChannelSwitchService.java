package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.enrolment.EnrolmentLetters.Occasion;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;

/**
 * From the room to the screen and back, in one transaction over the seats of both. Nobody gives a seat up before the
 * other one is theirs; two who want each other's seats exchange them. The continent's share stays as it is.
 */
@ApplicationScoped
@Transactional
class ChannelSwitchService {

    private final EnrolmentRepository enrolments;
    private final EnrolmentAccess access;
    private final EnrolmentLetters letters;
    private final EnrolmentNews news;
    private final Seating seating;
    private final Quotas quotas;
    private final Clock clock;

    ChannelSwitchService(
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

    /** Has the trainee take part that way, as soon as possible; to ask for the present way is to stay with it. */
    EnrolmentView put(UUID id, String token, String ifMatch, Channel wanted) {
        var held = access.toChange(id, token);
        var run = seating.lock(held.enrolment().runId());
        var enrolment = enrolments.lock(held.enrolment());
        Etag.demand(ifMatch, enrolment.version());
        Enroller.demandOpen(run);
        if (!run.mode().channels().contains(wanted)
                || quotas.locked(run.id(), wanted.name()).isEmpty()) {
            throw DomainException.at("/channel", ErrorCode.CHANNEL_NOT_OFFERED, run.mode(), wanted);
        }
        var changes = new Changes();
        changes.of(enrolment);
        switch (enrolment.status()) {
            case ACCEPTED, CONFIRMED -> switchSeat(enrolment, run, wanted, changes);
            case WAITLISTED -> waitElsewhere(enrolment, run, wanted);
            default -> throw new DomainException(ErrorCode.CHANNEL_IS_FIXED, enrolment.status());
        }
        news.tell(changes);
        return seating.placed(EnrolmentAccess.seen(enrolment.toView(), held.as()));
    }

    private void switchSeat(Enrolment enrolment, CourseRunFacts run, Channel wanted, Changes changes) {
        if (wanted == enrolment.seat().channel()) {
            stopWaiting(enrolment);
        } else if (wanted != enrolment.seat().wantedChannel()) {
            partner(enrolment, wanted)
                    .ifPresentOrElse(
                            other -> exchange(enrolment, changes.of(other), run),
                            () -> claim(enrolment, run, wanted, changes));
        }
    }

    private void stopWaiting(Enrolment enrolment) {
        if (enrolment.seat().wantedChannel() != null) {
            quotas.leave(enrolment.runId(), enrolment.seat().wantedChannel().name(), enrolment.id());
            enrolment.want(null, clock.instant());
        }
    }

    /** Who has a seat in the wanted channel and has waited longest for one in this enrolment's. */
    private Optional<Enrolment> partner(Enrolment enrolment, Channel wanted) {
        var run = enrolment.runId();
        var candidates = enrolments.wanting(run, wanted, enrolment.seat().channel());
        return quotas.first(run, enrolment.seat().channel().name(), candidates)
                .map(first -> enrolments.lockedInOrder(List.of(first)).get(0));
    }

    /** Two give each other their seats: none comes free, so that nobody who waits is overtaken. */
    private void exchange(Enrolment enrolment, Enrolment other, CourseRunFacts run) {
        quotas.leave(run.id(), other.seat().wantedChannel().name(), other.id());
        var mine = enrolment.seat().channel();
        enrolment.switchTo(other.seat().channel(), clock.instant());
        other.switchTo(mine, clock.instant());
        letters.tell(Occasion.CHANNEL_SWITCHED, enrolment, run);
        letters.tell(Occasion.CHANNEL_SWITCHED, other, run);
    }

    private void claim(Enrolment enrolment, CourseRunFacts run, Channel wanted, Changes changes) {
        var claim =
                quotas.claim(run.id(), wanted.name(), List.of(enrolment.id())).orElseThrow();
        if (claim.seats() == 0) {
            enrolment.want(wanted, clock.instant());
        } else {
            seating.pass(run, List.of(seating.switched(enrolment, run, wanted)), changes);
        }
    }

    /** Who has no seat yet leaves one queue for the end of the other, or for a seat there. */
    private void waitElsewhere(Enrolment enrolment, CourseRunFacts run, Channel wanted) {
        if (wanted == enrolment.seat().channel()) {
            return;
        }
        if (!enrolment.seat().channel().name().equals(enrolment.seat().waitsFor())) {
            enrolment.switchTo(wanted, clock.instant()); // it waits for its continent's share and for no channel yet
            return;
        }
        quotas.leave(run.id(), enrolment.seat().waitsFor(), enrolment.id());
        enrolment.switchTo(wanted, clock.instant());
        seating.seatInChannel(enrolment, run, null, true);
    }
}
