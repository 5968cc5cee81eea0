package org.cityexchange.training.outcome;

/** From whom evidence comes. */
public enum EvidenceOrigin {
    /** From whoever trained: it shows what they say, and confirms nothing. */
    INTERNAL,
    /** From the city or another partner. */
    PARTNER,
    /** From somebody with no part in it. */
    INDEPENDENT
}
