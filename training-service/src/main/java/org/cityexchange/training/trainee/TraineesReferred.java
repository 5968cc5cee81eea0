package org.cityexchange.training.trainee;

import java.util.List;
import java.util.UUID;

/**
 * Trainees are known in the exchange by other references than before, because their addresses, the key or the merges of
 * trainees have changed: told in the transaction of the change.
 */
public record TraineesReferred(List<UUID> traineeIds) {

    /** Keeps a copy. */
    public TraineesReferred {
        traineeIds = List.copyOf(traineeIds);
    }
}
