package org.cityexchange.kit.persistence;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Locks of PostgreSQL for which there is no row to lock, or none that is to be written: numbers, each held until the
 * transaction ends. And how long a lock is waited for.
 */
public final class Locks {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Locks() {}

    /** Waits until nobody else holds that number, and keeps others waiting until commit. */
    public static void exclusive(EntityManager entities, long number) {
        take(entities, "pg_advisory_xact_lock", number);
    }

    /** The same for the number that stands for an id. */
    public static void exclusive(EntityManager entities, UUID id) {
        exclusive(entities, number(id));
    }

    /** Waits until nobody holds the number of that id alone, and keeps those who want to waiting until commit. */
    public static void shared(EntityManager entities, UUID id) {
        take(entities, "pg_advisory_xact_lock_shared", number(id));
    }

    private static long number(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }

    private static void take(EntityManager entities, String function, long number) {
        OneColumn.of(entities, "select cast(" + function + "(?1) as text)", String.class)
                .setParameter(1, number)
                .getSingleResult();
    }

    /** Takes that number until commit unless somebody else holds it. */
    public static boolean ifFree(EntityManager entities, long number) {
        return OneColumn.of(entities, "select pg_try_advisory_xact_lock(?1)", Boolean.class)
                .setParameter(1, number)
                .getSingleResult();
    }

    /**
     * No lock is waited for longer than three seconds until the transaction ends or sets another limit: somebody waits for
     * the answer.
     */
    public static void waitBriefly(EntityManager entities) {
        entities.createNativeQuery("set local lock_timeout = '3s'").executeUpdate();
    }

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
