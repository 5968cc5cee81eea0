package org.cityexchange.system;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found once everything has come to rest, whoever produced it: the packaged services or a small stand-in.
 *
 * @param acknowledged the writes that a client was told are done, in words
 * @param present of the same words those that are true in the sender's tables
 * @param seats what is given out, and how much there is of it
 * @param told by subject how many changes of it the sender has committed: their revisions are 1 to that
 * @param heard by subject the revisions that took effect on the other side, in the order in which they did
 * @param senders by topic what the sender holds, summed up
 * @param receivers by topic what the receiver holds, summed up the same way
 */
record Observation(
        Set<String> acknowledged,
        Set<String> present,
        List<Seats> seats,
        Map<String, Long> told,
        Map<String, List<Long>> heard,
        Map<String, String> senders,
        Map<String, String> receivers) {

    /**
     * One kind of seats.
     *
     * @param size how many there are
     * @param counted how many are taken by the count that is kept
     * @param holders how many have one
     */
    record Seats(String name, long size, long counted, long holders) {}
}
