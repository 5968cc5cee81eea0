package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries that present outcomes of training. */
@ApplicationScoped
public class OutcomeEntries {

    private final EntryService service;
    private final EntryRepository entries;

    OutcomeEntries(EntryService service, EntryRepository entries) {
        this.service = service;
        this.entries = entries;
    }

    /** Enters that outcome in a contest that is open for entries, for whoever may enter for its city. */
    @Transactional
    public EntryView enter(String contest, UUID outcomeId, EntryRequest request) {
        return service.enter(contest, request, outcomeId);
    }

    /** The entries that present one of those outcomes, by outcome, in one statement. */
    public Map<UUID, List<EntryView>> of(Collection<UUID> outcomeIds) {
        return outcomeIds.isEmpty()
                ? Map.of()
                : entries.list("outcomeId in ?1 order by enteredAt, id", List.copyOf(Set.copyOf(outcomeIds))).stream()
                        .map(ContestEntry::toView)
                        .collect(Collectors.groupingBy(EntryView::outcomeId));
    }
}
