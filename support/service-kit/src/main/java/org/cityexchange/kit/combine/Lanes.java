package org.cityexchange.kit.combine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Opens lanes; who opens one closes it. */
@ApplicationScoped
public class Lanes {

    private final Session entities;
    private final MeterRegistry meters;

    Lanes(Session entities, MeterRegistry meters) {
        this.entities = entities;
        this.meters = meters;
    }

    /**
     * A lane that works from now on.
     *
     * @param name of its threads, and in the metric {@code lane.waiting}
     * @param capacity how many requests may wait
     * @param most how many are served in one transaction
     */
    public <Q, A> Lane<Q, A> open(String name, int capacity, int most, Lane.Work<Q, A> work) {
        var lane = new Lane<>(name, capacity, most, work, this::prepare);
        Gauge.builder("lane.waiting", lane, Lane::waiting)
                .description("Requests that wait to be served together")
                .tag("lane", name)
                .register(meters);
        return lane;
    }

    /**
     * What holds in the transaction that begins. How long it waits for locks: another instance's lane keeps its own for
     * milliseconds, and whoever keeps them for longer is waited for aside. How its statements are planned: once, for any
     * number of requests, not anew for the number there are. Fails where there is no database.
     */
    private void prepare(boolean impatient) {
        var most = impatient ? "'250ms'" : "default";
        entities.createNativeMutationQuery(
                        "set local lock_timeout to " + most + "; set local plan_cache_mode to force_generic_plan")
                .executeUpdate();
    }
}
