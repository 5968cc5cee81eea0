package org.cityexchange.training.alumni;

import org.cityexchange.training.engagement.EngagementKind;

/** What an alumnus had to do with us; more kinds may come. */
public enum HistoryKind {
    COURSE_COMPLETED,
    FORUM_REGISTERED,
    FORUM_WAITLISTED,
    FORUM_MODE_SWITCHED,
    FORUM_CANCELLED,
    FORUM_ATTENDED,
    FORUM_ABSENT,
    FORUM_SPOKE,
    ACTION_PLAN_APPROVED,
    FOLLOW_UP_RECEIVED,
    OUTCOME_REPORTED,
    OUTCOME_VERIFIED,
    /** What is told of a kind that has no name here yet. */
    OTHER;

    static HistoryKind of(EngagementKind kind) {
        return switch (kind) {
            case FORUM_REGISTERED -> FORUM_REGISTERED;
            case FORUM_WAITLISTED -> FORUM_WAITLISTED;
            case FORUM_MODE_SWITCHED -> FORUM_MODE_SWITCHED;
            case FORUM_CANCELLED -> FORUM_CANCELLED;
            case FORUM_ATTENDED -> FORUM_ATTENDED;
            case FORUM_ABSENT -> FORUM_ABSENT;
            case FORUM_SPOKE -> FORUM_SPOKE;
            default -> OTHER;
        };
    }
}
