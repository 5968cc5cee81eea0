package org.cityexchange.training.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other features may ask about what was heard from the forum, whoever calls: whom they show it to is theirs to check. */
@ApplicationScoped
public class Engagements {

    private final EngagementRepository engagements;

    Engagements(EngagementRepository engagements) {
        this.engagements = engagements;
    }

    /**
     * What was heard of whoever is known by one of these references, the latest first: one statement.
     *
     * @param before only what comes behind that time and id in this order
     * @param most how many at most
     */
    public List<ForumEngagement> of(Collection<String> personRefs, Instant before, UUID beforeId, int most) {
        return personRefs.isEmpty()
                ? List.of()
                : engagements.of(personRefs, before, beforeId, most).stream()
                        .map(row -> ((Engagement) row[0]).toForumEngagement((ForumEventCopy) row[1]))
                        .toList();
    }
}
