package org.cityexchange.training.actionplan;

/** Where a follow-up of an action plan stands. */
public enum FollowUpStatus {
    /** Is to be asked for on its day, or cannot be asked for because no address is known. */
    DUE,
    /** Somebody was asked. */
    SENT,
    /** Nobody answered in time; it can still be answered. */
    OVERDUE,
    RECEIVED,
    /** The plan was given up before it was answered. */
    CANCELLED;

    /** Whether an answer is still to come. */
    boolean isOpen() {
        return this == DUE || this == SENT || this == OVERDUE;
    }
}
