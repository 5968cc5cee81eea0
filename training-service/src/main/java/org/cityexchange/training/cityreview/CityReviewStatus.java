package org.cityexchange.training.cityreview;

import java.util.List;

/** Where a review stands. */
public enum CityReviewStatus {
    OPEN,
    /** The registry knew the city by another name. */
    LINKED,
    /** The city is new in the registry. */
    CREATED,
    /** It is no city, or nobody can tell which. */
    REJECTED;

    /** What a review of that status may become. */
    List<CityReviewStatus> successors() {
        return this == OPEN ? List.of(LINKED, CREATED, REJECTED) : List.of();
    }
}
