package org.cityexchange.training.completion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody attended a class session; from best to worst. */
@Schema(description = "New values may come")
public enum AttendanceStatus {
    PRESENT,
    /** Came late, and counts as having attended. */
    LATE,
    /** Was away for a reason that the course accepts: the session does not count for this person at all. */
    EXCUSED,
    ABSENT;

    /** Whether somebody was there. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
