package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.cityexchange.stack.ProjectFolder;

/** The files of one forum, shown in lines that can be compared with what a document says. */
record Facts(ForumFolder folder) {
    static Facts of(String slug) {
        return Input.of(ProjectFolder.find()).forums().stream()
                .filter(folder -> folder.slug().equals(slug))
                .map(Facts::new)
                .findFirst()
                .orElseThrow();
    }

    JsonNode event() {
        return folder.file("event").object();
    }

    JsonNode session(int place) {
        return folder.file("agenda").object().path("sessions").path(place - 1);
    }

    JsonNode report() {
        return folder.items("reports").get(0);
    }

    /** Label and title of each part. */
    List<String> parts() {
        return each(folder.file("agenda").object().path("parts"), part -> line(ko(part, "label"), ko(part, "title")));
    }

    /** Number, part, kind, title and times of each session. */
    List<String> sessions() {
        return each(
                folder.file("agenda").object().path("sessions"),
                session -> line(
                        text(session, "number"),
                        text(session, "partOrdinal"),
                        text(session, "type"),
                        ko(session, "title"),
                        text(session, "startsAt"),
                        text(session, "endsAt"),
                        text(session, "delivery")));
    }

    /** Role, who, affiliation, title and presence of everybody in a session or contribution. */
    List<String> roles(JsonNode owner) {
        return each(owner.path("roles"), this::role);
    }

    /** Title, cities and roles of each contribution of a session. */
    List<String> contributions(JsonNode session) {
        return each(session.path("contributions"), contribution -> {
            StringJoiner cities = new StringJoiner("+");
            contribution.path("subjectCities").forEach(city -> cities.add(city.asText()));
            return line(ko(contribution, "title"), cities.toString(), String.join(", ", roles(contribution)));
        });
    }

    /** Key, qualifier, value, unit, kind, origin, definition and quote of each figure. */
    List<String> figures() {
        return folder.items("figures").stream()
                .map(figure -> line(
                        text(figure, "key"),
                        text(figure, "qualifier"),
                        text(figure, "value"),
                        text(figure, "unit"),
                        text(figure, "kind"),
                        text(figure, "origin"),
                        text(figure, "definition"),
                        text(figure.path("source"), "quote")))
                .toList();
    }

    /** Who is quoted with what, through all sections of the report. */
    List<String> statements() {
        List<String> lines = new ArrayList<>();
        for (JsonNode section : report().path("sections")) {
            lines.addAll(each(section.path("statements"), said -> line(text(said, "person"), ko(said, "text"))));
        }
        return lines;
    }

    private String role(JsonNode role) {
        JsonNode person = folder.file("people").exists()
                ? folder.file("people").object().path("people").path(text(role, "person"))
                : role;
        return line(
                text(role, "role"),
                role.has("person") ? text(person, "name") : "[" + ko(role, "label") + "]",
                ko(role.has("affiliation") ? role : person, "affiliation"),
                ko(role.has("jobTitle") ? role : person, "jobTitle"),
                text(role, "presence"));
    }

    static String ko(JsonNode owner, String property) {
        return owner.path(property).path("ko").asText();
    }

    static String text(JsonNode owner, String property) {
        return owner.path(property).asText();
    }

    private static List<String> each(JsonNode list, java.util.function.Function<JsonNode, String> shown) {
        List<String> lines = new ArrayList<>();
        list.forEach(element -> lines.add(shown.apply(element)));
        return lines;
    }

    /** What is not said leaves no gap. */
    private static String line(String... values) {
        StringJoiner line = new StringJoiner(" | ");
        for (String value : values) {
            if (!value.isEmpty()) {
                line.add(value);
            }
        }
        return line.toString();
    }
}
