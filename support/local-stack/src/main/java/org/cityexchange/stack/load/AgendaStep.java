package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cityexchange.stack.process.StackException;

/** The agenda in one piece, so that it is there whole or not at all. */
final class AgendaStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("agenda");
        if (!file.exists()) {
            return "";
        }
        Map<String, ObjectNode> sessions = new LinkedHashMap<>();
        ObjectNode agenda = request(forum, file, sessions);
        Answer present = forum.api().get(forum.path("/agenda"));
        JsonNode stored = present.body().path("sessions").isEmpty()
                ? forum.api()
                        .put(file.name(), forum.path("/agenda"), agenda, present.header("ETag"))
                        .body()
                : present.body();
        sessions.forEach((key, session) -> forum.session(key, idOf(session, stored, file)));
        return Step.count(sessions.size(), "session", "sessions");
    }

    /** The agenda with ids and moments; its sessions are handed out by their keys. */
    private static ObjectNode request(Forum forum, InputFile file, Map<String, ObjectNode> sessions) {
        JsonNode event = forum.event();
        EventTimes times = EventTimes.of(
                event.path("timeZone").asText(), event.path("startsAt").asText());
        ObjectNode agenda = file.object();
        for (JsonNode each : agenda.path("sessions")) {
            ObjectNode session = (ObjectNode) each;
            sessions.put(Json.take(session, "key"), session);
            for (String property : new String[] {"startsAt", "endsAt"}) {
                if (session.has(property)) {
                    session.put(property, times.moment(session.path(property).asText()));
                }
            }
            nameRoles(forum, file, session);
            session.path("contributions").forEach(contribution -> nameRoles(forum, file, contribution));
        }
        return agenda;
    }

    private static void nameRoles(Forum forum, InputFile file, JsonNode owner) {
        for (JsonNode role : owner.path("roles")) {
            if (role.has("person")) {
                String id = forum.person(file, role.path("person").asText());
                ((ObjectNode) role).putObject("person").put("id", id);
            }
        }
    }

    private static String idOf(ObjectNode session, JsonNode agenda, InputFile file) {
        for (JsonNode stored : agenda.path("sessions")) {
            if (Json.agree(stored, session, "type", "title")) {
                return stored.path("id").asText();
            }
        }
        throw new StackException("The agenda that is stored lacks the session "
                + session.path("title").path("ko").asText() + " of " + file.name() + ".");
    }
}
