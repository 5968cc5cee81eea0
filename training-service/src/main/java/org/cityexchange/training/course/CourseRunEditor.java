package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Changes a run that is locked, with what follows from that within the catalogue. */
@ApplicationScoped
class CourseRunEditor {

    private final CourseRunQuotas quotas;
    private final ClassSessionRepository sessions;
    private final Bookings bookings;
    private final Clock clock;

    CourseRunEditor(CourseRunQuotas quotas, ClassSessionRepository sessions, Bookings bookings, Clock clock) {
        this.quotas = quotas;
        this.sessions = sessions;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * Says something anew about a run. When its first day moves, its class sessions move along.
     *
     * @return whether anything differs
     */
    boolean change(CourseRun run, CourseRunRequest request, Course course, CourseScope scope) {
        var before = run.said();
        if (request.equals(before)) {
            return false;
        }
        run.demandMayChangeTo(request);
        var move = new ClassSessionRepository.Move(
                run.id(),
                ChronoUnit.DAYS.between(before.startsOn(), request.startsOn()),
                before.timeZone(),
                request.timeZone());
        if (!move.isNone() || !request.endsOn().equals(before.endsOn())) {
            demandRoomFor(move, request);
        }
        if (request.mode() != before.mode()) {
            quotas.closeAllBut(request.mode().channels(), run.id());
        }
        run.change(request, course, scope, clock.instant());
        if (!move.isNone()) {
            sessions.move(move);
            bookings.follow(run.id());
        }
        return true;
    }

    private void demandRoomFor(ClassSessionRepository.Move move, CourseRunRequest request) {
        var zone = ZoneId.of(request.timeZone());
        var begins = request.startsOn().atStartOfDay(zone).toInstant();
        var ends = request.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        var outside = sessions.outside(move, begins, ends);
        if (outside > 0) {
            throw DomainException.at("/endsOn", ErrorCode.SESSIONS_OUTSIDE_RUN, outside);
        }
    }

    /** Brings a run, in whose way nothing stands, to another status; a postponed one leaves its instructors free. */
    void become(CourseRun run, CourseRunStatus to, String reason) {
        var bound = run.status().bindsInstructors();
        run.become(to, reason, clock.instant());
        if (bound != to.bindsInstructors()) {
            bookings.bind(run.id(), to.bindsInstructors());
        }
    }
}
