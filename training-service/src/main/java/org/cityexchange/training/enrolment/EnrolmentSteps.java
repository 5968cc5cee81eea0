package org.cityexchange.training.enrolment;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.CourseRunStatus;

/** Which status of an enrolment can be asked for, and by whom; the other steps are taken by seats, time and completion. */
final class EnrolmentSteps {

    private static final Set<EnrolmentStatus> DECIDED =
            EnumSet.of(EnrolmentStatus.COMPLETED, EnrolmentStatus.NOT_COMPLETED);
    private static final Set<EnrolmentStatus> SEEN_ON_SITE =
            EnumSet.of(EnrolmentStatus.ATTENDING, EnrolmentStatus.NO_SHOW);
    private static final Set<CourseRunStatus> HELD = EnumSet.of(CourseRunStatus.RUNNING, CourseRunStatus.FINISHED);

    private EnrolmentSteps() {}

    /** In what role somebody deals with an enrolment. */
    enum As {
        TRAINEE,
        COORDINATOR,
        ADMIN
    }

    /** What stands in the way of asking for that status at this instant; empty when nothing does. */
    static Optional<DomainException> obstacle(
            EnrolmentView enrolment, EnrolmentStatus to, As as, CourseRunStatus run, Instant now) {
        var from = enrolment.status();
        if (!from.canBecome(to) || !mayAsk(from, to, as)) {
            return Optional.of(
                    from.canBecome(to) && DECIDED.contains(to)
                            ? new DomainException(ErrorCode.DECIDED_BY_COMPLETION, to)
                            : DomainException.illegalTransition(from, to));
        }
        if (SEEN_ON_SITE.contains(to) && !HELD.contains(run)) {
            return Optional.of(new DomainException(ErrorCode.RUN_NOT_HELD, run, to));
        }
        if (to == EnrolmentStatus.ACCEPTED && !now.isBefore(enrolment.expiresAt())) {
            return Optional.of(new DomainException(ErrorCode.DEADLINE_PASSED, enrolment.expiresAt()));
        }
        return Optional.empty();
    }

    /** What an administrator may ask for at this instant. */
    static List<EnrolmentStatus> openToStaff(EnrolmentView enrolment, CourseRunStatus run, Instant now) {
        return Arrays.stream(EnrolmentStatus.values())
                .filter(to -> obstacle(enrolment, to, As.ADMIN, run, now).isEmpty())
                .toList();
    }

    private static boolean mayAsk(EnrolmentStatus from, EnrolmentStatus to, As as) {
        return switch (to) {
            case ACCEPTED, DECLINED -> true;
            case WITHDRAWN -> from != EnrolmentStatus.ATTENDING || as == As.ADMIN;
            case CONFIRMED, ATTENDING, NO_SHOW, REVOKED -> as == As.ADMIN;
            case INVITED, WAITLISTED, EXPIRED, COMPLETED, NOT_COMPLETED -> false;
        };
    }
}
