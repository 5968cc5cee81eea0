package org.cityexchange.training.institution;

/** What an institution is. */
public enum InstitutionKind {
    LOCAL_GOVERNMENT,
    /** Of local governments or other bodies, within a country. */
    ASSOCIATION,
    TRAINING_INSTITUTE,
    UNIVERSITY,
    /** Of cities, across countries. */
    NETWORK,
    EMBASSY,
    OTHER
}
