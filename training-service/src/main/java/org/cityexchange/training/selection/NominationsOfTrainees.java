package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.trainee.TraineeUse;

/** Nominations name trainees, and nobody is nominated twice for a course run. */
@ApplicationScoped
class NominationsOfTrainees implements TraineeUse {

    private final NominationRepository nominations;
    private final CourseRuns runs;

    NominationsOfTrainees(NominationRepository nominations, CourseRuns runs) {
        this.nominations = nominations;
        this.runs = runs;
    }

    @Override
    public String what() {
        return "NOMINATIONS";
    }

    @Override
    public long count(Collection<UUID> trainees) {
        return nominations.count("traineeId in ?1", trainees);
    }

    @Override
    public List<String> clashes(Collection<UUID> some, Collection<UUID> others) {
        var both = new ArrayList<>(nominations.runsWith(some));
        both.retainAll(nominations.runsWith(others));
        return both.isEmpty()
                ? List.of()
                : runs.byId(both).values().stream().map(CourseRunFacts::code).toList();
    }
}
