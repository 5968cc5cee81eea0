package org.cityexchange.kit.quota;

import java.util.UUID;

/**
 * The seats of one lane (an attendance mode, a channel, an option): confirmed + offered + reserved never exceed the size.
 *
 * @param ownerId what the seats are for: an event, a session, a course run
 * @param size null where there is no limit
 */
public record Quota(
        UUID id, UUID ownerId, String lane, Integer size, int confirmed, int offered, int reserved, int waiting) {

    /** Seats that are not to be had: confirmed, offered or reserved. */
    public int taken() {
        return confirmed + offered + reserved;
    }

    /** Seats left; null where there is no limit. */
    public Integer free() {
        return size == null ? null : size - taken();
    }
}
