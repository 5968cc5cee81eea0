package org.cityexchange.training.course;

import java.util.List;

/**
 * Runs came to be or changed: said within the transaction, so that what follows from them follows or nothing happens.
 * An import says it once for each batch of rows.
 */
public record CourseRunsChanged(List<Change> changes) {

    public CourseRunsChanged {
        changes = List.copyOf(changes);
    }

    /**
     * One run that changed.
     *
     * @param before null when the run is new
     */
    public record Change(CourseRunFacts before, CourseRunFacts after) {}
}
