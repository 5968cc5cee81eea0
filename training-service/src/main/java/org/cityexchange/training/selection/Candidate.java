package org.cityexchange.training.selection;

import java.util.UUID;
import org.cityexchange.training.course.Channel;

/**
 * Somebody nominated, as far as a selection looks at them.
 *
 * @param id of the nomination
 * @param institutionRank the place the institution gave them: 1 is first
 * @param seniority 0 for the lowest rank, 1, or 2
 * @param firstTimeCity whether nobody of the city has completed a run yet
 * @param firstTimeTrainee whether they have completed no run yet
 */
record Candidate(
        UUID id,
        Channel channel,
        Traits traits,
        int institutionRank,
        int seniority,
        boolean firstTimeCity,
        boolean firstTimeTrainee) {

    /** The same for the same candidate. */
    String canonical() {
        return String.join(
                "|",
                id.toString(),
                channel.name(),
                traits.canonical(),
                Integer.toString(institutionRank),
                Integer.toString(seniority),
                Boolean.toString(firstTimeCity),
                Boolean.toString(firstTimeTrainee));
    }
}
