package org.cityexchange.training.selection;

/** What gives a nominee points. A criterion that is met in full gives its weight times a hundred. */
public enum Criterion {
    /** The place the institution gave: the first in full, the second half of it, the third a third ... */
    INSTITUTION_RANK,
    /** The rank at the time: nothing for the lowest, half for the middle, in full for the highest. */
    SENIORITY,
    /** Nobody of the city has completed a run yet. */
    FIRST_TIME_CITY,
    /** The nominee has completed no run yet. */
    FIRST_TIME_TRAINEE,
    /**
     * The first of each gender in full, the second half of it, the third a third ..., in the order of the criteria above;
     * nothing for who did not say.
     */
    GENDER_BALANCE,
    /** The same for the nominees of each country. */
    COUNTRY_SPREAD
}
