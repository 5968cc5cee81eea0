package org.cityexchange.kit.exchange;

import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Topic;

/**
 * Tells what a service holds of one topic's aggregates, so that sender and receiver can be compared. Both sides have a
 * bean of it for the topic and describe the same thing in the same words.
 */
public interface DigestSource {

    /** How many rows to fetch at a time of what there may be a million of. */
    int PIECE = 1_000;

    /** The topic whose aggregates it tells. */
    Topic topic();

    /**
     * Everything held of them in the order of their ids, which is that of PostgreSQL; read in a transaction and closed by
     * the caller. There may be a million: what grows with registrations is fetched piece by piece, and not kept.
     */
    Stream<Entry> entries();

    /**
     * One aggregate.
     *
     * @param id its id
     * @param revision the revision of the last event sent, or taken in
     * @param state what both sides must agree on, in one line; the status, say
     */
    record Entry(UUID id, long revision, String state) {

        /** One aggregate whose state is everything the contract tells of it. */
        public static Entry of(UUID id, long revision, Record state) {
            return new Entry(id, revision, ExchangeJson.write(state));
        }

        /** What {@link #of} made a state of. */
        public static <S extends Record> S read(String state, Class<S> type) {
            return ExchangeJson.readState(state, type);
        }

        /** The line the digest is made over. */
        String line() {
            return id + ":" + revision + ":" + state;
        }
    }
}
