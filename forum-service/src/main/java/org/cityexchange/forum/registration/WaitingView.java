package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody in the waitlist, and why they have no seat yet. */
@Schema(name = "Waiting")
public record WaitingView(
        UUID registrationId,
        String code,

        @Schema(nullable = true, description = "Not for auditors")
        String name,

        @Schema(description = "The mode a seat is waited for in")
        RegistrationMode mode,

        @Schema(nullable = true, description = "The mode of the seat kept meanwhile; null for who has none")
        RegistrationMode keptMode,

        @Schema(description = "1 is next") int position,
        Instant requestedAt,
        List<Reason> reasons) {

    /** A reason why somebody was not promoted, with the number that belongs to it. */
    @Schema(name = "WaitingReason")
    public record Reason(
            Why code,

            @Schema(nullable = true, description = "How many seats or people; null where there is nothing to count")
            Integer count) {}

    /** Why somebody was not promoted. */
    public enum Why {
        /** So many seats of the mode are taken by those who are confirmed, and none is free. */
        NO_FREE_SEAT,
        /** So many seats are free, too few for the delegation that waits for them together and is next. */
        KEPT_FOR_DELEGATION,
        /** So many have waited longer. */
        OTHERS_AHEAD,
        /** So many seats are offered to others, who have not answered yet. */
        OFFERS_PENDING,
        /** So many seats are reserved. */
        SEATS_RESERVED,
        /** Has a seat in the other mode, which is kept until one in this mode comes free. */
        HAS_SEAT_IN_OTHER_MODE,
        /** The event is no longer held in this mode. */
        MODE_NOT_OFFERED
    }
}
