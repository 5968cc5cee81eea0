package org.cityexchange.kit.transfer;

/** What an import does when a row is refused. */
public enum OnError {
    /** Applies no row at all. */
    ABORT,
    /** Leaves that row out and applies the others. */
    SKIP
}
