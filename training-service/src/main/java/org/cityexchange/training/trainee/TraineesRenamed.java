package org.cityexchange.training.trainee;

import java.util.List;
import java.util.UUID;

/** Trainees bear another name, or spell it otherwise: told in the transaction of the change, in batches by imports. */
public record TraineesRenamed(List<UUID> traineeIds) {

    /** Keeps a copy. */
    public TraineesRenamed {
        traineeIds = List.copyOf(traineeIds);
    }
}
