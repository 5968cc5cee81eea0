package org.cityexchange.training.course;

import java.util.List;
import java.util.UUID;

/**
 * There are more seats in a channel of a run, and those who have waited longest have them now: said within the
 * transaction, so that what was queued under these ids follows.
 */
public record SeatsFound(UUID runId, Channel channel, List<UUID> subjects) {

    public SeatsFound {
        subjects = List.copyOf(subjects);
    }
}
