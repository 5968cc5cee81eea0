package org.cityexchange.training.trainee;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A kind of rows that name trainees. The feature that owns them gives a bean of it, so that whoever merges trainees is told
 * beforehand what will read through to the survivor, and what stands in the way.
 */
public interface TraineeUse {

    /** What kind of rows, in UPPER_SNAKE. */
    String what();

    /** How many rows are recorded with one of these trainees. */
    long count(Collection<UUID> trainees);

    /**
     * In which course runs both have what a person can have only once, so that they cannot be the same person as things
     * stand: the codes of the runs.
     */
    default List<String> clashes(Collection<UUID> some, Collection<UUID> others) {
        return List.of();
    }
}
