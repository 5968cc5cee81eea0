package org.cityexchange.training.course;

/** Through which channel somebody takes part; seats are counted for each by itself, in a lane of that name. */
public enum Channel {
    ON_SITE,
    ONLINE
}
