package org.cityexchange.contracts;

/** The way one person takes part in an event. */
public enum RegistrationMode {
    /** At the venue. */
    ON_SITE,
    /** Online. */
    ONLINE
}
