package org.cityexchange.training.alumni;

/** Whether a consent holds. */
public enum ConsentStatus {
    GIVEN,
    WITHDRAWN
}
