package org.cityexchange.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

    @Test
    void theCommittedSchemasAreThoseOfTheRecords() throws IOException {
        Files.createDirectories(Sources.SCHEMAS);
        for (var type : EventType.values()) {
            var file = Sources.SCHEMAS.resolve(type.wireName() + ".json");
            if (Sources.REWRITE) {
                Files.writeString(file, SchemaGenerator.schemaOf(type));
            }
            assertThat(file)
                    .as("rewrite with -Dcontracts.rewrite and look at the difference")
                    .hasContent(SchemaGenerator.schemaOf(type));
        }
    }

    @Test
    void thereIsNoSchemaOfAnythingElse() throws IOException {
        try (var files = Files.list(Sources.SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(EventType.values())
                            .map(type -> type.wireName() + ".json")
                            .toList());
        }
    }

    @Test
    void whatIsMissingOrWrongIsRefused() {
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.remove("personRef"), "personRef");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.putNull("mode"), "mode");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.put("mode", "BY_POST"), "mode");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.put("eventId", "42"), "eventId");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.put("occurredAt", "2026-11-22"), "occurredAt");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.put("country", "India"), "country");
        refuses(EventType.REGISTRATION_CONFIRMED, event -> event.put("personRef", "a@b.example"), "personRef");
        refuses(EventType.ATTENDANCE_RECORDED, event -> event.put("minutes", 1.5), "minutes");
        refuses(EventType.ATTENDANCE_RECORDED, event -> event.putArray("modes").add("HYBRID"), "modes");
        refuses(EventType.CITY_UPDATED, event -> city(event).put("lat", 91), "lat");
        refuses(EventType.CITY_UPDATED, event -> city(event).putObject("names"), "names");
        refuses(
                EventType.CITY_UPDATED,
                event -> city(event).withObject("/names").put("한국어", "델리"),
                "names");
        refuses(EventType.CITY_UPDATED, event -> city(event).remove("otherNames"), "otherNames");
    }

    private static void refuses(EventType type, Consumer<ObjectNode> damage, String place) {
        var json = Json.tree(GoldenSamples.of(type).get(0).json());
        assertThat(Json.violations(type, json)).isEmpty();
        damage.accept((ObjectNode) json);
        assertThat(Json.violations(type, json)).extracting(Error::toString).anyMatch(text -> text.contains(place));
    }

    private static ObjectNode city(JsonNode event) {
        return (ObjectNode) event.get("city");
    }
}
