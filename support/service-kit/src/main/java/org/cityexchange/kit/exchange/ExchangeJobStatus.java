package org.cityexchange.kit.exchange;

/** Where such a job stands. */
public enum ExchangeJobStatus {
    /** Waits for whoever does it. */
    QUEUED,
    /** Is being done, or will be taken up again if whoever did it has died. */
    RUNNING,
    /** Done. */
    COMPLETED,
    /** Cannot be done; a rebuild has changed nothing then. */
    FAILED
}
