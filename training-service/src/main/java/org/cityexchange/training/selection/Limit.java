package org.cityexchange.training.selection;

/**
 * How many may be selected of those who have something in common: a lane, whose seats are limited, or the value that a
 * rule is of.
 *
 * @param lane of the run's seats: a channel, or a continent that has a share; null for the limit of a rule
 * @param rule null for the seats of a lane
 * @param value what the rule is of here, also where it is of each value
 * @param present how many of those take part already; seats that are taken do not count
 * @param least how many there are to be with those present
 * @param most how many there may be with those present; {@link #NO_LIMIT} or fewer
 */
record Limit(String lane, CompositionRule rule, String value, int present, int least, int most) {

    /** Far more than anybody nominates, and far from overflowing. */
    static final int NO_LIMIT = 1_000_000_000;

    static Limit ofSeats(String lane, Integer free) {
        return new Limit(lane, null, null, 0, 0, free == null ? NO_LIMIT : free);
    }

    static Limit ofRule(CompositionRule rule, String value, int present) {
        return new Limit(null, rule, value, present, rule.least(), rule.max() == null ? NO_LIMIT : rule.max());
    }

    /** How many are missing from the minimum; less than nothing when there are more than needed. */
    int need() {
        return least - present;
    }

    /** How many more there may be. */
    int room() {
        return Math.max(0, most - present);
    }
}
