package org.cityexchange.training.course;

import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;

/** What else must hold before a run goes to a status: a feature above names what stands in the way. */
public interface CourseRunGuard {

    /** What stands in the way of that status, which the run may go to otherwise; empty when nothing does. */
    Optional<DomainException> obstacle(CourseRunFacts run, CourseRunStatus to);
}
