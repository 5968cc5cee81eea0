package org.cityexchange.training.alumni;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.training.trainee.Trainees;

/** What alumni did, from all features that know of it. */
@ApplicationScoped
@Transactional
class EngagementHistory {

    private final List<EngagementHistorySource> sources;
    private final AlumniDirectory directory;
    private final Trainees trainees;
    private final Timelines timelines;

    EngagementHistory(
            @All List<EngagementHistorySource> sources,
            AlumniDirectory directory,
            Trainees trainees,
            Timelines timelines) {
        this.sources = sources;
        this.directory = directory;
        this.trainees = trainees;
        this.timelines = timelines;
    }

    PageOf<HistoryEntry> page(UUID id, PageParams params) {
        directory.demandSeen(id);
        var person =
                new EngagementHistorySource.Person(id, trainees.recordedAs(id), trainees.referencesOf(List.of(id)));
        return timelines.page(
                "engagements of " + id,
                sources.stream()
                        .<Timelines.Source<HistoryEntry>>map(source -> (place, most) -> source.of(person, place, most))
                        .toList(),
                params);
    }
}
