package org.cityexchange.training.actionplan;

/** Where an action plan stands. */
public enum ActionPlanStatus {
    DRAFT,
    /** Waits for whoever runs the course to read it. */
    SUBMITTED,
    /** Is to be changed, for a reason, and submitted again. */
    RETURNED,
    /** Is being carried out; follow-ups ask how it goes. */
    APPROVED,
    /** The last follow-up has been answered. */
    COMPLETED,
    /** Was given up; another may follow. */
    WITHDRAWN;

    /** Whether it may go from this status to the next. */
    boolean canBecome(ActionPlanStatus next) {
        return switch (this) {
            case DRAFT, RETURNED -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == APPROVED || next == RETURNED || next == WITHDRAWN;
            case APPROVED -> next == COMPLETED || next == WITHDRAWN;
            case COMPLETED, WITHDRAWN -> false;
        };
    }

    /** Whether what it says can be changed. */
    boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
