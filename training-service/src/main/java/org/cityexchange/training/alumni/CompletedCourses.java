package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityexchange.kit.paging.Timelines;

/** Courses that alumni have completed. */
@ApplicationScoped
class CompletedCourses implements EngagementHistorySource {

    private final AlumniRepository alumni;

    CompletedCourses(AlumniRepository alumni) {
        this.alumni = alumni;
    }

    @Override
    public List<HistoryEntry> of(Person person, Timelines.Place behind, int most) {
        return alumni.completions(person.id(), behind.at(), behind.id(), most).stream()
                .map(AlumnusCompletion::toEntry)
                .toList();
    }
}
