package org.cityexchange.training.outcome;

/** Whether a source says without doubt what happened where. */
public enum OutcomeCertainty {
    CLEAR,
    /** Something about it can be read in two ways; {@code uncertainty} says what. */
    UNCLEAR
}
