package org.cityexchange.kit.persistence;

import java.sql.SQLException;

/** How waiting for locks ends. */
public final class Locks {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Locks() {}

    /** Whether that failed because somebody else kept a lock for longer than it was to be waited for. */
    public static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
