package org.cityexchange.contracts;

/** Where a city stands in the life of its entry. */
public enum CityStatus {
    /** Somebody named it; nobody has checked it yet. */
    PROPOSED,
    /** Checked and in use. */
    ACTIVE,
    /** Checked and found not to be a city. */
    REJECTED,
    /** The same city as another entry, which takes its place. */
    MERGED,
    /** No longer existing; kept for the records that name it. */
    RETIRED
}
