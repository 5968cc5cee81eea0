package org.cityexchange.kit.privacy;

/** How long a field is kept where no rule says so. */
public enum KeptFor {
    /** Until the person is erased. */
    UNTIL_ERASURE,
    /** Until what it is for has been done: a mail sent, a file read. */
    UNTIL_DONE,
    /** For a day. */
    ONE_DAY,
    /** For some days that the deployment sets. */
    BY_CONFIGURATION,
    /** For as long as the rule in {@code retentionRule} says. */
    BY_RULE,
    /** For good. */
    PERMANENT
}
