package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The venue of the forum with its rooms; a forum without such a file uses the keys of an earlier one. */
final class VenueStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("venue");
        if (file.exists()) {
            ObjectNode venue = file.object();
            String key = Json.take(venue, "key");
            JsonNode rooms = venue.remove("rooms");
            JsonNode stored = venueLike(forum, file, venue);
            String id = stored.path("id").asText();
            forum.places().venue(key, id);
            if (rooms != null) {
                rooms.forEach(room -> loadRoom(forum, file, key, stored, room.deepCopy()));
            }
        }
        return "";
    }

    private static JsonNode venueLike(Forum forum, InputFile file, ObjectNode venue) {
        List<JsonNode> known = forum.api().all("/v1/venues?limit=100");
        return known.stream()
                .filter(each -> Json.agree(each, venue, "ownerInstitution", "name"))
                .findFirst()
                .orElseGet(
                        () -> forum.api().post(file.name(), "/v1/venues", venue).body());
    }

    private static void loadRoom(Forum forum, InputFile file, String venueKey, JsonNode venue, ObjectNode room) {
        String key = Json.take(room, "key");
        String path = "/v1/venues/" + venue.path("id").asText() + "/rooms";
        for (JsonNode known : venue.path("rooms")) {
            if (Json.agree(known, room, "name", "building", "floor")) {
                forum.places().room(venueKey, key, known.path("id").asText());
                return;
            }
        }
        JsonNode created = forum.api().post(file.name(), path, room).body();
        forum.places().room(venueKey, key, created.path("id").asText());
    }
}
