package org.cityexchange.contracts;

/** How much of a date is known; what is not known is never guessed. */
public enum DatePrecision {
    /** Known to the minute. */
    MINUTE,
    /** The day is known, the time is not. */
    DAY,
    /** The month is known. */
    MONTH,
    /** The half of the year is known. */
    HALF_YEAR,
    /** Only the year is known. */
    YEAR
}
