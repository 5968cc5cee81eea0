package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts the id of a session where a file names it by its key. */
final class SessionKeys {
    private SessionKeys() {}

    static ObjectNode resolved(Forum forum, InputFile file, ObjectNode object) {
        String key = Json.take(object, "session");
        return key.isEmpty() ? object : object.put("sessionId", forum.session(file, key));
    }
}
