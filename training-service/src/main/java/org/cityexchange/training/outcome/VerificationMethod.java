package org.cityexchange.training.outcome;

/** How an outcome was looked into; more may come. */
public enum VerificationMethod {
    DOCUMENT_REVIEW,
    INTERVIEW,
    SITE_VISIT,
    DATA_ANALYSIS,
    OTHER
}
