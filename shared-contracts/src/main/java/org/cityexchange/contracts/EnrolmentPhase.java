package org.cityexchange.contracts;

/** Where an enrolment stands, as far as the forum needs to know. */
public enum EnrolmentPhase {
    /** Comes, or is there. */
    CONFIRMED,
    /** Was expected, and has come to nothing. */
    CANCELLED,
    /** Has done what the course run asks. */
    COMPLETED,
    /** Had completed; that was taken back. */
    REVOKED
}
