package org.cityexchange.kit.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Whether something we need is away, as those who use it tell. Says so once when the first one misses it and once when
 * nobody does any more, not at every attempt in between.
 */
class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private final String what;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private volatile int times;

    Outage(String what) {
        this.what = what;
    }

    /** That user misses it, for that reason (without anything of a payload). */
    synchronized void began(String user, String reason) {
        if (reasons.isEmpty()) {
            times++;
            LOG.warnf("%s is away (%s: %s); going on without it and trying again", what, user, reason);
        }
        reasons.put(user, reason);
    }

    /** That user has it. */
    synchronized void over(String user) {
        if (reasons.remove(user) != null && reasons.isEmpty()) {
            LOG.infof("%s is back (%s)", what, user);
        }
    }

    /** Whether somebody misses it. */
    boolean present() {
        return !reasons.isEmpty();
    }

    /** How often it has been away so far, this time too. */
    int times() {
        return times;
    }
}
