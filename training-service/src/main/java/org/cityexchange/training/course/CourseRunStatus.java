package org.cityexchange.training.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a run stands. */
public enum CourseRunStatus {
    /** Not public yet. */
    DRAFT,
    ANNOUNCED,
    /** Institutions may nominate. */
    NOMINATION_OPEN,
    NOMINATION_CLOSED,
    /** It takes place; the selected are invited. */
    CONFIRMED,
    RUNNING,
    FINISHED,
    /** Finished, and nothing about it changes any more. */
    CLOSED,
    POSTPONED,
    CANCELLED;

    /** Whether a run may go from this status to the next at all; the moment has its own conditions. */
    public boolean canBecome(CourseRunStatus next) {
        return successors().contains(next);
    }

    /** Whether the public may see a run of this status. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether a run of this status counts in statistics. */
    public boolean counts() {
        return this == FINISHED || this == CLOSED;
    }

    /** Whether something may still be said anew about a run of this status. */
    public boolean isChangeable() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether a run of this status takes up the time of its instructors. */
    boolean bindsInstructors() {
        return this != POSTPONED && this != CANCELLED;
    }

    /** Whether somebody takes part, or has taken part, under the rule the run began with. */
    public boolean hasBegun() {
        return this == RUNNING || this == FINISHED || this == CLOSED;
    }

    /** What a run of this status may become, in order. */
    List<CourseRunStatus> allowed() {
        return Stream.of(values()).filter(this::canBecome).toList();
    }

    private Set<CourseRunStatus> successors() {
        return switch (this) {
            // a draft that comes to nothing is nobody's business, and a cancelled run is public
            case DRAFT -> EnumSet.of(ANNOUNCED);
            case ANNOUNCED -> EnumSet.of(NOMINATION_OPEN, POSTPONED, CANCELLED);
            case NOMINATION_OPEN -> EnumSet.of(NOMINATION_CLOSED, POSTPONED, CANCELLED);
            case NOMINATION_CLOSED -> EnumSet.of(NOMINATION_OPEN, CONFIRMED, POSTPONED, CANCELLED);
            case CONFIRMED -> EnumSet.of(RUNNING, POSTPONED, CANCELLED);
            case RUNNING -> EnumSet.of(FINISHED, CANCELLED);
            case FINISHED -> EnumSet.of(CLOSED);
            case POSTPONED -> EnumSet.of(ANNOUNCED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(CourseRunStatus.class);
        };
    }
}
