package org.cityexchange.kit.exchange;

import java.util.List;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.kit.http.Trace;

/**
 * Takes in events of one kind; a bean of the feature that owns what they change. A service reads the topics its
 * handlers' events travel on, and no others. One whose whole effect is a copy of what was told is a {@link Projection}.
 *
 * @param <E> the event, or a sealed interface for all events of a topic
 */
public interface EventHandler<E extends ExchangeEvent> {

    /** Which events it takes: all that are instances of this. */
    Class<E> handles();

    /**
     * Does what follows from the event, in the transaction that also remembers it: it takes effect once, in the order
     * of its aggregate's revisions. Whatever it throws undoes that transaction; after some attempts the record is
     * parked, and with it what comes later for the same key. Calls to other systems do not belong in here.
     */
    void handle(Received<E> received);

    /**
     * Does the same for several events of one topic that are taken in by one transaction, those about one subject in its
     * order. What it throws undoes all of them; they are then handled one by one. A handler of which much is asked has a
     * way of its own to spare the database a statement for each; what such a way sends stands in the caller's trace.
     */
    default void handleAll(List<Received<E>> received) {
        for (var one : received) {
            Trace.join(one.traceparent());
            try {
                handle(one);
            } finally {
                Trace.leave();
            }
        }
    }
}
