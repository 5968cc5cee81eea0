package org.cityexchange.training.selection;

import java.util.List;
import java.util.UUID;

/**
 * Nominees have been selected for a run, by a round or from its reserve list. Fired within the transaction: an observer
 * that cannot invite one of them refuses, and then nobody is selected.
 */
public record NomineesSelected(UUID runId, List<Selected> selected) {

    /**
     * One of them.
     *
     * @param channel the lane of the run's seats: ON_SITE or ONLINE
     * @param targetOverride why somebody from outside the target region was let in at screening; null for everybody else
     */
    public record Selected(UUID nominationId, UUID traineeId, String channel, String targetOverride) {}
}
