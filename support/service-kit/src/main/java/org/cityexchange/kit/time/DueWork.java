package org.cityexchange.kit.time;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What a timer does: all that is due. What fails is logged, is tried again the next time, and does not hold up the rest.
 */
public final class DueWork {

    private final Logger log;
    private final String what;

    /**
     * For one timer.
     *
     * @param log where failures are told
     * @param what is done, as operators read it; nothing of persons
     */
    public DueWork(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** Does the work once. */
    public void attempt(Runnable work) {
        attempt(what, work);
    }

    /** Does the work for each thing that is due, by its id. */
    public <T> void each(Supplier<List<T>> due, Consumer<T> work) {
        attempt(() -> due.get().forEach(id -> attempt(what + " (" + id + ")", () -> work.accept(id))));
    }

    /** Does the work as long as it says that there is more. */
    public void whileMore(BooleanSupplier work) {
        attempt(() -> {
            while (work.getAsBoolean()) {
                log.debugf("%s: there is more", what);
            }
        });
    }

    private void attempt(String described, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.errorf(e, "%s: will be tried again", described);
        }
    }
}
