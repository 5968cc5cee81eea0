package org.cityexchange.kit.transfer;

/** Where a job stands. */
public enum JobStatus {
    /** Waits for its turn. */
    QUEUED,
    /** Is being done, or will be taken up again if whoever did it has died. */
    RUNNING,
    /** Done; with {@code onError=SKIP} some rows may have been refused. */
    COMPLETED,
    /** Nothing was applied; the errors say why. */
    FAILED
}
