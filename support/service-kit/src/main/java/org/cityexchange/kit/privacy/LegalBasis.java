package org.cityexchange.kit.privacy;

/** Why it may be kept. */
public enum LegalBasis {
    /** They agreed, and may take that back. */
    CONSENT,
    /** They asked for something that cannot be done without. */
    REQUEST_OF_THE_PERSON,
    /** The task of the public body that keeps it. */
    PUBLIC_TASK,
    /** The law demands it. */
    LEGAL_OBLIGATION
}
