package org.cityexchange.forum.agenda;

/** Whether a session takes place. */
public enum SessionStatus {
    SCHEDULED,
    CANCELLED;

    /** A cancelled session may be put back, if its room is still free. */
    boolean canBecome(SessionStatus next) {
        return this != next;
    }
}
