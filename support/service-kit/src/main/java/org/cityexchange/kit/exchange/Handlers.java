package org.cityexchange.kit.exchange;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Topic;

/** The handlers of this service's features. */
@ApplicationScoped
class Handlers {

    private final List<EventHandler<?>> handlers;

    Handlers(@All List<EventHandler<?>> handlers) {
        this.handlers = handlers;
    }

    /** The topics on which something for a handler may come; none if there is no handler. */
    Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        Stream.of(EventType.values())
                .filter(type ->
                        handlers.stream().anyMatch(handler -> handler.handles().isAssignableFrom(type.recordClass())))
                .forEach(type -> topics.add(type.topic()));
        return topics;
    }

    /** Lets every handler of such an event take it in. */
    void handle(Received<?> received) {
        handlers.forEach(handler -> pass(handler, received));
    }

    private static <E extends ExchangeEvent> void pass(EventHandler<E> handler, Received<?> received) {
        var handles = handler.handles();
        if (handles.isInstance(received.event())) {
            handler.handle(new Received<>(
                    handles.cast(received.event()),
                    received.eventId(),
                    received.revision(),
                    received.topic(),
                    received.late()));
        }
    }
}
