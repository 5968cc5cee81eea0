package org.cityexchange.training.policy;

/** Whether a policy is in force; what is not any more can still have been taught. */
public enum PolicyStatus {
    ACTIVE,
    RETIRED
}
