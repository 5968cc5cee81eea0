package org.cityexchange.stack.load;

import java.util.HashMap;
import java.util.Map;

/** The ids of venues and rooms by the keys the files use for them, through the whole load. */
final class PlaceIds {
    private final Map<String, String> venues = new HashMap<>();
    private final Map<String, String> rooms = new HashMap<>();

    void venue(String key, String id) {
        venues.put(key, id);
    }

    void room(String venueKey, String key, String id) {
        rooms.put(venueKey + "/" + key, id);
    }

    String venue(InputFile file, String key) {
        return Forum.known(venues, key, "venue", file);
    }

    String room(InputFile file, String venueKey, String key) {
        return Forum.known(rooms, venueKey + "/" + key, "room", file);
    }
}
