package org.cityexchange.forum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.OutcomePhase;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;

/** How the features above this one look outcomes of training up. */
@ApplicationScoped
public class Outcomes {

    private final OutcomeRepository outcomes;

    Outcomes(OutcomeRepository outcomes) {
        this.outcomes = outcomes;
    }

    /** A page of those asked for, the latest first. */
    public PageOf<OutcomeView> page(OutcomeFilter filter, PageParams params) {
        return outcomes.page(filter, params);
    }

    /** The outcome with that id; empty for one that was never verified. */
    public Optional<OutcomeView> find(UUID id) {
        return outcomes.findByIdOptional(id).map(TrainingOutcome::toView);
    }

    /** Where those outcomes stand, by id, in one statement; unknown ones are left out. */
    public Map<UUID, OutcomePhase> phases(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : outcomes.list("id in ?1", List.copyOf(Set.copyOf(ids))).stream()
                        .map(TrainingOutcome::toView)
                        .collect(Collectors.toMap(OutcomeView::id, OutcomeView::phase));
    }
}
