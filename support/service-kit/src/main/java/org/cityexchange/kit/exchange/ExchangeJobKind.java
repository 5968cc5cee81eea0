package org.cityexchange.kit.exchange;

/** What an operator can have done about a whole topic. */
public enum ExchangeJobKind {
    /** What this service keeps of what it was told is thrown away and built anew from the log. */
    REBUILD,
    /** What this service has told is sent again. */
    REPUBLICATION
}
