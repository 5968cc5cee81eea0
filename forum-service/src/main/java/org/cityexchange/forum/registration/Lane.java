package org.cityexchange.forum.registration;

import java.util.Comparator;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;

/** The seats of one event for one mode; lanes are claimed in their order, so that two lists never wait crosswise. */
record Lane(UUID eventId, RegistrationMode mode) implements Comparable<Lane> {

    private static final Comparator<Lane> ORDER = Comparator.comparing(Lane::eventId)
            .thenComparing(lane -> lane.mode().name());

    @Override
    public int compareTo(Lane other) {
        return ORDER.compare(this, other);
    }
}
