package org.cityexchange.contracts;

/** Where an outcome that was verified once stands. */
public enum OutcomePhase {
    /** Confirmed by somebody independent. */
    VERIFIED,
    /** In doubt, until it is verified again. */
    DISPUTED,
    /** Taken back. */
    RETRACTED
}
