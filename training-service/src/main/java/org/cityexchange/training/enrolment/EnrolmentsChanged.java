package org.cityexchange.training.enrolment;

import java.util.List;

/**
 * Enrolments came or changed in status, channel, city, institution or rank: told in the transaction of the change, after
 * the rows have been written. What was imported comes in batches.
 */
public record EnrolmentsChanged(List<Change> changes) {

    /** Keeps a copy. */
    public EnrolmentsChanged {
        changes = List.copyOf(changes);
    }

    /**
     * What became of one enrolment.
     *
     * @param before null for a new one
     */
    public record Change(EnrolmentFacts before, EnrolmentFacts after) {

        /** Whether it came to that status by this change. */
        public boolean became(EnrolmentStatus status) {
            return after.status() == status && (before == null || before.status() != status);
        }
    }
}
