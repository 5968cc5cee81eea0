package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.Timelines;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.alumni.EngagementHistorySource;
import org.cityexchange.training.alumni.HistoryEntry;
import org.cityexchange.training.alumni.HistoryKind;

/** What alumni brought about at home, as far as it stands: when it was reported and when somebody confirmed it. */
@ApplicationScoped
class OutcomeHistory implements EngagementHistorySource {

    private final OutcomeStatusChangeRepository changes;

    OutcomeHistory(OutcomeStatusChangeRepository changes) {
        this.changes = changes;
    }

    /** An outcome of somebody came to that status. */
    record Reached(UUID id, OutcomeStatus status, Instant at, UUID outcomeId, LocalizedText title) {

        HistoryEntry toEntry() {
            return new HistoryEntry(
                    id,
                    status == OutcomeStatus.VERIFIED ? HistoryKind.OUTCOME_VERIFIED : HistoryKind.OUTCOME_REPORTED,
                    at,
                    title,
                    "/v1/outcomes/" + outcomeId);
        }
    }

    @Override
    public List<HistoryEntry> of(Person person, Timelines.Place behind, int most) {
        return changes.ofTrainees(person.trainees(), behind.at(), behind.id(), most).stream()
                .map(Reached::toEntry)
                .toList();
    }
}
