package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;
import org.cityexchange.training.selection.NomineesSelected;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Invites trainees to course runs: whoever an administrator names, and whoever was selected. */
@ApplicationScoped
@Transactional
class Enroller {

    private static final Set<CourseRunStatus> OPEN = EnumSet.of(
            CourseRunStatus.ANNOUNCED,
            CourseRunStatus.NOMINATION_OPEN,
            CourseRunStatus.NOMINATION_CLOSED,
            CourseRunStatus.CONFIRMED,
            CourseRunStatus.RUNNING);

    private final EnrolmentRepository enrolments;
    private final Trainees trainees;
    private final TargetRegion region;
    private final Seating seating;
    private final EnrolmentLetters letters;
    private final EnrolmentNews news;
    private final Clock clock;

    Enroller(
            EnrolmentRepository enrolments,
            Trainees trainees,
            TargetRegion region,
            Seating seating,
            EnrolmentLetters letters,
            EnrolmentNews news,
            Clock clock) {
        this.enrolments = enrolments;
        this.trainees = trainees;
        this.region = region;
        this.seating = seating;
        this.letters = letters;
        this.news = news;
        this.clock = clock;
    }

    /** Refuses a course run that takes nobody at this time. */
    static void demandOpen(CourseRunFacts run) {
        if (!OPEN.contains(run.status())) {
            throw new DomainException(ErrorCode.ENROLMENT_NOT_OPEN, run.status());
        }
    }

    /** Invites a trainee, or has the trainee wait. */
    EnrolmentReceipt enrol(UUID runId, EnrolmentRequest request) {
        var run = seating.lock(runId);
        demandOpen(run);
        if (trainees.find(request.traineeId()).isEmpty()) {
            throw DomainException.at("/traineeId", ErrorCode.UNKNOWN_REFERENCE, request.traineeId());
        }
        var trainee = trainees.lock(request.traineeId()); // nobody merges the trainee meanwhile
        if (trainee.survivorId() != null) {
            throw DomainException.at("/traineeId", ErrorCode.TRAINEE_MERGED, trainee.survivorId());
        }
        checkExpiry(request.expiresAt(), run);
        var changes = new Changes();
        var enrolment = changes.added(enter(run, trainee, request));
        var token = trainee.email() == null ? letters.newToken(enrolment) : null;
        enrolments.persist(enrolment);
        news.tell(changes);
        return new EnrolmentReceipt(seating.placed(enrolment.toView()), token);
    }

    /** Invites those who were selected; whoever finds no seat waits, in the order of the selection. */
    void onSelection(@Observes NomineesSelected selection) {
        var run = seating.lock(selection.runId());
        demandOpen(run);
        var known = trainees.byIds(selection.selected().stream()
                .map(NomineesSelected.Selected::traineeId)
                .toList());
        var changes = new Changes();
        for (var selected : selection.selected()) {
            var request = new EnrolmentRequest(
                    selected.traineeId(), Channel.valueOf(selected.channel()), null, true, selected.targetOverride());
            enrolments.persist(changes.added(enter(run, known.get(selected.traineeId()), request)));
        }
        news.tell(changes);
    }

    private Enrolment enter(CourseRunFacts run, TraineeFacts trainee, EnrolmentRequest request) {
        if (enrolments.live(run.id(), trainees.recordedAs(trainee.person())).isPresent()) {
            throw DomainException.at("/traineeId", ErrorCode.DUPLICATE_ENROLMENT);
        }
        var override = TargetRegion.check(run, region.placeOf(run, trainee.cityCode()), request.targetOverride());
        var enrolment = Enrolment.ofTrainee(
                run.id(),
                trainee.id(),
                new Snapshot(trainee.cityCode(), trainee.institutionCode(), trainee.rank()),
                channel(run, request.channel()),
                override,
                clock.instant());
        seating.seat(enrolment, run, request.expiresAt(), !Boolean.FALSE.equals(request.mayWait()));
        return enrolment;
    }

    private static Channel channel(CourseRunFacts run, Channel wanted) {
        var offered = run.mode().channels();
        if (wanted == null && offered.size() > 1) {
            throw DomainException.at("/channel", ErrorCode.REQUIRED);
        }
        if (wanted != null && !offered.contains(wanted)) {
            throw DomainException.at("/channel", ErrorCode.CHANNEL_NOT_OFFERED, run.mode(), wanted);
        }
        return wanted == null ? offered.get(0) : wanted;
    }

    private void checkExpiry(Instant expiresAt, CourseRunFacts run) {
        var over = run.endsOn().plusDays(1).atStartOfDay(run.zone()).toInstant();
        if (expiresAt != null && (!expiresAt.isAfter(clock.instant()) || expiresAt.isAfter(over))) {
            throw DomainException.at("/expiresAt", ErrorCode.INVALID_VALUE, expiresAt);
        }
    }
}
