package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.training.engagement.Engagements;

/** What the forum tells of alumni. */
@ApplicationScoped
class ForumsOfAlumni implements EngagementHistorySource {

    private final Engagements engagements;

    ForumsOfAlumni(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public List<HistoryEntry> of(Person person, Timelines.Place behind, int most) {
        return engagements.of(person.personRefs(), behind.at(), behind.id(), most).stream()
                .map(heard ->
                        new HistoryEntry(heard.id(), HistoryKind.of(heard.kind()), heard.at(), heard.event(), null))
                .toList();
    }
}
