package org.cityexchange.kit.exchange;

import java.time.Duration;

/** Waits between attempts that double up to a limit. Used by one thread. */
final class Backoff {

    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    Backoff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    /** How long to wait now. */
    Duration next() {
        var now = next;
        var doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return now;
    }

    /** It went well: begin anew with the shortest wait. */
    void reset() {
        next = shortest;
    }
}
