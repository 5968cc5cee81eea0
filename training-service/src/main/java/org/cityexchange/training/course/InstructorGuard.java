package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** A postponed run comes back only when its instructors have not been booked elsewhere meanwhile. */
@ApplicationScoped
class InstructorGuard implements CourseRunGuard {

    private final Bookings bookings;

    InstructorGuard(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Optional<DomainException> obstacle(CourseRunFacts run, CourseRunStatus to) {
        var comesBack = !run.status().bindsInstructors() && to.bindsInstructors();
        return comesBack && bookings.wouldClash(run.id())
                ? Optional.of(new DomainException(ErrorCode.INSTRUCTOR_BUSY))
                : Optional.empty();
    }
}
