package org.cityexchange.training.city;

/** Whether a merge holds. */
public enum CityMergeStatus {
    /** The city reads through to its survivor. */
    IN_EFFECT,
    /** Both stand for themselves again. */
    UNDONE
}
