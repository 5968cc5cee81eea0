package org.cityexchange.training.outcome;

/** Whether evidence can still be relied on. */
public enum EvidenceStatus {
    STANDING,
    /** It went away, or was wrong. */
    WITHDRAWN
}
