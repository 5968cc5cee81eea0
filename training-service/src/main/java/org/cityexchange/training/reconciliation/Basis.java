package org.cityexchange.training.reconciliation;

/** What a verdict rests on. */
public enum Basis {
    /** Other figures of the same document. */
    SAME_DOCUMENT,
    /** Rows that were recorded or imported. */
    RECORDED,
    /** Rows of which some were made up: a match says only that they were made to fit. */
    SYNTHETIC
}
