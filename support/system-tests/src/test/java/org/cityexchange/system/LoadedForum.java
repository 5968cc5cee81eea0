package org.cityexchange.system;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A forum of the real input as anybody may read it, with all that belongs to it. */
record LoadedForum(
        JsonNode event,
        JsonNode series,
        JsonNode venue,
        List<JsonNode> parts,
        List<JsonNode> sessions,
        List<JsonNode> figures,
        List<JsonNode> materials,
        List<JsonNode> reports,
        List<JsonNode> quotas) {

    static LoadedForum read(Api api, String slug) {
        var path = "/v1/events/" + slug;
        var event = api.read(path);
        var agenda = api.read(path + "/agenda");
        return new LoadedForum(
                event,
                api.read("/v1/event-series/" + text(event, "series")),
                api.read("/v1/venues/" + text(event, "venueId")),
                items(agenda.path("parts")),
                items(agenda.path("sessions")),
                api.all(path + "/figures"),
                api.all(path + "/materials"),
                api.all("/v1/reports?event=" + slug),
                api.all(path + "/quotas"));
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static String text(JsonNode node, String property) {
        return node.path(property).asText("");
    }

    static String ko(JsonNode node, String property) {
        return node.path(property).path("ko").asText("");
    }

    static Instant instant(JsonNode node, String property) {
        return OffsetDateTime.parse(text(node, property)).toInstant();
    }

    /** The room in which the event takes place. */
    JsonNode room() {
        return items(venue.path("rooms")).stream()
                .filter(room -> text(room, "id").equals(text(event, "roomId")))
                .findFirst()
                .orElseThrow();
    }

    /** The only session of that type. */
    JsonNode session(String type) {
        var found = sessions.stream()
                .filter(each -> text(each, "type").equals(type))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " sessions are " + type);
        }
        return found.get(0);
    }

    /** The label of the part that a session belongs to; nothing for none. */
    Optional<String> part(JsonNode session) {
        return parts.stream()
                .filter(part -> text(part, "id").equals(text(session, "partId")))
                .map(part -> ko(part, "label"))
                .findFirst();
    }

    /** Who has which part, in order: role, person or office, affiliation, job title, presence. */
    static List<String> roles(JsonNode holder) {
        return items(holder.path("roles")).stream().map(LoadedForum::role).toList();
    }

    private static String role(JsonNode role) {
        var who = role.hasNonNull("person") ? text(role.path("person"), "name") : ko(role, "label");
        return Stream.of(text(role, "role"), who, ko(role, "affiliation"), ko(role, "jobTitle"), presence(role))
                .filter(each -> !each.isEmpty())
                .collect(joining(" / "));
    }

    private static String presence(JsonNode role) {
        return role.hasNonNull("presence") ? text(role, "presence") : "";
    }

    /** The figure of that key on one line: value, unit, qualifier, kind, origin, definition. */
    String figure(String key) {
        return figures.stream()
                .filter(each -> text(each, "key").equals(key))
                .map(each -> each.path("value").decimalValue().toPlainString() + " "
                        + Stream.of("unit", "qualifier", "kind", "origin", "definition")
                                .map(property -> text(each, property))
                                .collect(joining(" ")))
                .findFirst()
                .orElse("none");
    }

    /** All that the forum's only report says. */
    String wholeReport() {
        return items(report().path("sections")).stream()
                .map(section -> ko(section, "text"))
                .collect(joining("\n"));
    }

    JsonNode report() {
        if (reports.size() != 1) {
            throw new AssertionError(reports.size() + " reports");
        }
        return reports.get(0);
    }

    /** What the report quotes that person or office with. */
    List<String> statementsOf(String person) {
        return items(report().path("sections")).stream()
                .flatMap(section -> items(section.path("statements")).stream())
                .filter(statement -> text(statement, "person").equals(person))
                .map(statement -> ko(statement, "text"))
                .toList();
    }
}
