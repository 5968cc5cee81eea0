package org.cityexchange.forum.attendance;

import org.cityexchange.contracts.RegistrationMode;

/** Where somebody is seen coming or going. */
public enum ScanPoint {
    /** At the door of the venue. */
    GATE,
    /** At the door of one session. */
    SESSION,
    /** At the way into the meeting. */
    ONLINE;

    /** In what way somebody who is seen here takes part. */
    RegistrationMode mode() {
        return this == ONLINE ? RegistrationMode.ONLINE : RegistrationMode.ON_SITE;
    }
}
