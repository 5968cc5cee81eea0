package org.cityexchange.contracts;

/** How one can take part in an event. */
public enum AttendanceMode {
    /** At the venue only. */
    ON_SITE,
    /** Online only. */
    ONLINE,
    /** At the venue or online. */
    HYBRID
}
