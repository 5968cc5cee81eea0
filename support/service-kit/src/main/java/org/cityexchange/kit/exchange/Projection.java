package org.cityexchange.kit.exchange;

import org.cityexchange.contracts.ExchangeEvent;

/**
 * A handler all of whose effect is a copy of what was told: it can be thrown away and built anew from the log, as often
 * as an operator likes. Whatever else follows from an event (a mail, an event of our own, a change of what is not the
 * copy) belongs in an {@link EventHandler} beside it, which a rebuild leaves out.
 *
 * <p>What the copy is must follow from the events alone, not from the moment they are taken in: ids are the events' own.
 * The copy is changed by its projection and by nothing else, or by what can be worked out again in {@link #rebuilt}.
 *
 * @param <E> the event, or a sealed interface for all events of a topic
 */
public interface Projection<E extends ExchangeEvent> extends EventHandler<E> {

    /**
     * Throws the copy away, in the transaction that builds it anew; until that is committed readers see the old one. A
     * projection of several topics' events throws away only what came from its own.
     */
    void clear();

    /** The copy is complete again, in the same transaction: what it is enriched with besides is worked out now. */
    default void rebuilt() {}
}
