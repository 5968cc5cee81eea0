package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.trainee.TraineeUse;

/** Enrolments name trainees, and a person has one live enrolment in a course run. */
@ApplicationScoped
class EnrolmentsOfTrainees implements TraineeUse {

    private final EnrolmentRepository enrolments;
    private final CourseRuns runs;

    EnrolmentsOfTrainees(EnrolmentRepository enrolments, CourseRuns runs) {
        this.enrolments = enrolments;
        this.runs = runs;
    }

    @Override
    public String what() {
        return "ENROLMENTS";
    }

    @Override
    public long count(Collection<UUID> trainees) {
        return enrolments.count("traineeId in ?1", trainees);
    }

    @Override
    public List<String> clashes(Collection<UUID> some, Collection<UUID> others) {
        var both = new ArrayList<>(enrolments.runsWithLive(some));
        both.retainAll(enrolments.runsWithLive(others));
        return both.isEmpty()
                ? List.of()
                : runs.byId(both).values().stream().map(CourseRunFacts::code).toList();
    }
}
