package org.cityexchange.forum.survey;

/** Where a survey stands. */
public enum SurveyStatus {
    /** Is being written; only its organizers see it. */
    DRAFT,
    /** Takes answers. */
    OPEN,
    /** Takes none for a while. */
    PAUSED,
    /** Takes none any more. */
    CLOSED,
    /** Its results are public. */
    PUBLISHED;

    /** Whether it may go from this status to the next. */
    boolean canBecome(SurveyStatus next) {
        return switch (this) {
            case DRAFT -> next == OPEN;
            case OPEN -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == OPEN || next == CLOSED;
            case CLOSED -> next == PUBLISHED;
            case PUBLISHED -> false;
        };
    }

    /** Whether whoever may answer it sees what it asks. */
    boolean showsForm() {
        return this == OPEN || this == PAUSED || this == PUBLISHED;
    }
}
