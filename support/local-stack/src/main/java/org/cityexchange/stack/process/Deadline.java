package org.cityexchange.stack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The moment at which waiting ends. */
public final class Deadline {
    private static final long STEP_MILLIS = 25;

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    /** Ends so long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Waits until the condition holds; false when the time is over before. */
    public static boolean await(Duration patience, BooleanSupplier condition) {
        Deadline deadline = in(patience);
        while (!condition.getAsBoolean()) {
            if (!deadline.pause()) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    /** Waits a moment between two looks; false when the time is over. */
    public boolean pause() {
        if (System.nanoTime() - endNanos >= 0) {
            return false;
        }
        try {
            Thread.sleep(STEP_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The wait was interrupted.", e);
        }
    }
}
