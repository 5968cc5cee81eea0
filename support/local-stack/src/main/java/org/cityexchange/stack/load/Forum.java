package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.cityexchange.stack.process.StackException;

/** One forum while it is loaded: where it goes, where it comes from, and what its keys stand for so far. */
final class Forum {
    private final ServiceApi api;
    private final ForumFolder folder;
    private final PlaceIds places;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();

    Forum(ServiceApi api, ForumFolder folder, PlaceIds places) {
        this.api = api;
        this.folder = folder;
        this.places = places;
    }

    ServiceApi api() {
        return api;
    }

    ForumFolder folder() {
        return folder;
    }

    PlaceIds places() {
        return places;
    }

    /** Where its event is, or something of it: {@code /agenda}. */
    String path(String part) {
        return "/v1/events/" + folder.slug() + part;
    }

    JsonNode event() {
        return api.get(path("")).body();
    }

    void person(String key, String id) {
        people.put(key, id);
    }

    void session(String key, String id) {
        sessions.put(key, id);
    }

    String person(InputFile file, String key) {
        return known(people, key, "person", file);
    }

    String session(InputFile file, String key) {
        return known(sessions, key, "session", file);
    }

    static String known(Map<String, String> ids, String key, String kind, InputFile file) {
        String id = ids.get(key);
        if (id == null) {
            throw new StackException(file.name() + " names the " + kind + " " + key + ", which no file describes.");
        }
        return id;
    }
}
