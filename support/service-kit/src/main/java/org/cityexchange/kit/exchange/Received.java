package org.cityexchange.kit.exchange;

import java.util.UUID;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;

/**
 * An event as its handler gets it.
 *
 * @param event what happened
 * @param eventId the event's own id
 * @param revision the how manieth change of its subject it is, from 1; on a compacted topic numbers may be missing
 * @param topic the topic it came on
 * @param late whether it was parked and is taken in after the fact, so that "now" is not when it arrived
 * @param traceparent the trace of the change it tells of (W3C Trace Context); null if it came without
 */
public record Received<E extends ExchangeEvent>(
        E event,
        UUID eventId,
        long revision,
        Topic topic,
        boolean late,
        @Nullable String traceparent) {

    /** The same; throws ClassCastException for an event of another class. */
    <T extends ExchangeEvent> Received<T> as(Class<T> eventClass) {
        return new Received<>(eventClass.cast(event), eventId, revision, topic, late, traceparent);
    }
}
