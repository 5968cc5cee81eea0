package org.cityexchange.forum.event;

import java.util.EnumSet;
import java.util.Set;

/** Where an event stands. Whether it is upcoming or over is told by its times, never stored. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    HELD,
    ARCHIVED,
    POSTPONED,
    CANCELLED;

    /** Whether an event may go from this status to the next at all; the moment has its own conditions. */
    boolean canBecome(EventStatus next) {
        return successors().contains(next);
    }

    private Set<EventStatus> successors() {
        return switch (this) {
            // a draft that comes to nothing is nobody's business, and a cancelled event is public
            case DRAFT -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(REGISTRATION_OPEN, HELD, POSTPONED, CANCELLED);
            case REGISTRATION_OPEN -> EnumSet.of(REGISTRATION_CLOSED, POSTPONED, CANCELLED);
            case REGISTRATION_CLOSED -> EnumSet.of(REGISTRATION_OPEN, HELD, POSTPONED, CANCELLED);
            case POSTPONED -> EnumSet.of(PUBLISHED, CANCELLED);
            case HELD -> EnumSet.of(ARCHIVED);
            case ARCHIVED, CANCELLED -> EnumSet.noneOf(EventStatus.class);
        };
    }
}
