package org.cityexchange.forum.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in a working copy that organizers should look at.
 *
 * @param elsewhere whether the other side of an overlap is another event
 * @param people the places that are offered, more than the room has; null where they are not limited
 */
public record AgendaConflict(
        Type type,
        List<UUID> sessionIds,
        boolean elsewhere,
        @Schema(nullable = true) UUID roomId,
        @Schema(nullable = true) UUID personId,

        @Schema(nullable = true, description = "Of the overlap, the gap, or the part outside of the event")
        Instant startsAt,

        @Schema(nullable = true) Instant endsAt,
        @Schema(nullable = true) Integer capacity,
        @Schema(nullable = true) Integer people) {

    /** What kind of conflict it is. */
    @Schema(name = "AgendaConflictType")
    public enum Type {
        /** Two things in one room; where a session names no room it is the event's. */
        ROOM_OVERLAP,
        /** Somebody has parts in two sessions of the same time. */
        PERSON_OVERLAP,
        /** The room is smaller than the number of places offered on site. */
        CAPACITY,
        /** Not between start and end of the event, since that was moved. */
        OUTSIDE_EVENT,
        /** Nothing happens between two sessions of a day, or before the first, or after the last. */
        GAP
    }

    static AgendaConflict overlap(
            Type type, List<UUID> sessions, boolean elsewhere, UUID room, UUID person, Instant start, Instant end) {
        return new AgendaConflict(type, sessions, elsewhere, room, person, start, end, null, null);
    }

    static AgendaConflict capacity(UUID session, UUID room, int capacity, Integer people) {
        return new AgendaConflict(Type.CAPACITY, List.of(session), false, room, null, null, null, capacity, people);
    }

    static AgendaConflict time(Type type, List<UUID> sessions, Instant start, Instant end) {
        return new AgendaConflict(type, sessions, false, null, null, start, end, null, null);
    }
}
