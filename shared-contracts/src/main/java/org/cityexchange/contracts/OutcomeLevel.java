package org.cityexchange.contracts;

/** What an outcome changes. */
public enum OutcomeLevel {
    /** What was made. */
    OUTPUT,
    /** What others do differently for it. */
    OUTCOME,
    /** What is better for people. */
    IMPACT
}
