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
    private final List<Projection<?>> projections;

    Handlers(@All List<EventHandler<?>> handlers) {
        // the copy first: what follows besides may look at it
        this.handlers = Stream.concat(
                        handlers.stream().filter(Projection.class::isInstance),
                        handlers.stream().filter(handler -> !(handler instanceof Projection)))
                .toList();
        this.projections = handlers.stream()
                .filter(Projection.class::isInstance)
                .<Projection<?>>map(handler -> (Projection<?>) handler)
                .toList();
    }

    /** The topics on which something for a handler may come; none if there is no handler. */
    Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        Stream.of(Topic.values())
                .filter(topic -> handlers.stream().anyMatch(handler -> takes(handler, topic)))
                .forEach(topics::add);
        return topics;
    }

    private static boolean takes(EventHandler<?> handler, Topic topic) {
        return Stream.of(EventType.values())
                .anyMatch(type -> type.topic() == topic && handler.handles().isAssignableFrom(type.recordClass()));
    }

    /** Lets every handler of such an event take it in. */
    void handle(Received<?> received) {
        handlers.forEach(handler -> passOne(handler, received));
    }

    /** Lets every handler take in those of the events that are for it, one handler after the other. */
    void handleAll(List<? extends Received<?>> received) {
        handlers.forEach(handler -> passAll(handler, received));
    }

    /** The copies that are made of what comes on the topic. */
    List<Projection<?>> projectionsOf(Topic topic) {
        return projections.stream()
                .filter(projection -> takes(projection, topic))
                .toList();
    }

    /** Lets every copy of such an event take it in, and nothing else. */
    void project(Received<?> received) {
        projections.forEach(projection -> passOne(projection, received));
    }

    private static <E extends ExchangeEvent> void passOne(EventHandler<E> handler, Received<?> received) {
        its(handler, List.of(received)).forEach(handler::handle);
    }

    private static <E extends ExchangeEvent> void passAll(
            EventHandler<E> handler, List<? extends Received<?>> received) {
        var its = its(handler, received);
        if (!its.isEmpty()) {
            handler.handleAll(its);
        }
    }

    private static <E extends ExchangeEvent> List<Received<E>> its(
            EventHandler<E> handler, List<? extends Received<?>> received) {
        var handles = handler.handles();
        return received.stream()
                .filter(one -> handles.isInstance(one.event()))
                .map(one -> one.as(handles))
                .toList();
    }
}
