package org.cityexchange.forum.event;

import org.cityexchange.kit.text.LocalizedText;

/**
 * Where people come together: a venue and, if it is known, the room in it.
 *
 * @param room null where only the venue is known
 */
public record Place(LocalizedText venue, LocalizedText address, Double lat, Double lon, RoomView room) {

    /** Venue, building, floor and room in that language or its closest stand-in, from the largest to the smallest. */
    public String in(String language) {
        var text = new StringBuilder(venue.in(language));
        if (room != null) {
            if (room.building() != null) {
                text.append(", ").append(room.building().in(language));
            }
            if (room.floor() != null) {
                text.append(' ').append(room.floor());
            }
            text.append(", ").append(room.name().in(language));
        }
        return text.toString();
    }
}
