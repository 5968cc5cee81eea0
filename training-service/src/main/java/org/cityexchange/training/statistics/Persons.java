package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which trainees were known to be the same person at a moment. Facts keep the trainee they were recorded with, so that a
 * merge and its undo write nothing here; there are few merges.
 *
 * @param survivors from each merged trainee to the one it reads through to
 */
record Persons(Map<UUID, UUID> survivors) {

    /** Keeps what it is given. */
    Persons {
        survivors = Map.copyOf(survivors);
    }

    /** The trainees of each person who has more than one entry. */
    Collection<List<UUID>> several() {
        var entries = new HashMap<UUID, List<UUID>>();
        survivors.forEach((merged, survivor) -> entries.computeIfAbsent(survivor, one -> new ArrayList<>(List.of(one)))
                .add(merged));
        return entries.values();
    }

    /** As two columns of one height, for SQL: merged trainees and whom each reads through to. */
    UUID[] merged() {
        return survivors.keySet().stream().sorted().toArray(UUID[]::new);
    }

    UUID[] survivorsInOrder() {
        return survivors.keySet().stream().sorted().map(survivors::get).toArray(UUID[]::new);
    }
}
