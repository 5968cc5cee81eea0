package org.cityexchange.kit.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** For {@code skipExecutionIf} of what is scheduled: the scheduler goes on a little longer than the database does. */
@Singleton
public class ShuttingDown implements Scheduled.SkipPredicate {

    private volatile boolean begun;

    void begin(@Observes ShutdownEvent shutdown) {
        begun = true;
    }

    /** Whether the service has been told to end. */
    @Override
    public boolean test(ScheduledExecution execution) {
        return begun;
    }
}
