package org.cityexchange.contracts;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Derives the JSON Schema of an event from its record, so that the two cannot differ. */
final class SchemaGenerator {

    private static final String CODE = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
    private static final String PERSON_REF = "^[A-Za-z0-9._:=+/~-]{1,200}$";
    private static final String LANGUAGE = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    /** What the records check beyond the type, by the name of the component. */
    private static final Map<String, Consumer<ObjectNode>> CHECKS = Map.ofEntries(
            Map.entry("code", pattern(CODE)),
            Map.entry("parentCode", pattern(CODE)),
            Map.entry("mergedInto", pattern(CODE)),
            Map.entry("successor", pattern(CODE)),
            Map.entry("slug", pattern(CODE)),
            Map.entry("ownerInstitution", pattern(CODE)),
            Map.entry("cityCode", pattern(CODE)),
            Map.entry("country", pattern("^[A-Z]{2}$")),
            Map.entry("language", pattern(LANGUAGE)),
            Map.entry("personRef", pattern(PERSON_REF)),
            Map.entry("subjectCities", items(pattern(CODE))),
            Map.entry("personRefs", items(pattern(PERSON_REF))),
            Map.entry("courses", items(pattern(CODE))),
            Map.entry("course", pattern(CODE)),
            Map.entry("courseRuns", items(pattern(CODE))),
            Map.entry("hostInstitution", pattern(CODE)),
            Map.entry("institutionCode", pattern(CODE)),
            Map.entry("policies", items(pattern("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$"))),
            Map.entry("key", pattern("\\S")),
            Map.entry("denominator", node -> node.put("minimum", 0)),
            Map.entry("name", pattern("\\S")),
            Map.entry("timeZone", pattern("\\S")),
            Map.entry("lat", range(-90, 90)),
            Map.entry("lon", range(-180, 180)),
            Map.entry("population", node -> node.put("minimum", 0)),
            Map.entry("minutes", node -> node.put("minimum", 0)),
            Map.entry("table", pattern("^[a-z][a-z0-9_]*$")),
            Map.entry("count", node -> node.put("minimum", 0)));

    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    private SchemaGenerator() {}

    /** The schema as it is committed: indented by two, a line feed at the end of each line. */
    static String schemaOf(EventType type) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:cityexchange:schema:" + type.wireName());
        schema.put("title", type.recordClass().getSimpleName());
        var generator = new SchemaGenerator();
        schema.setAll(generator.object(type.recordClass()));
        if (!generator.definitions.isEmpty()) {
            schema.set("$defs", generator.definitions);
        }
        var lines = new DefaultIndenter("  ", "\n");
        try {
            return Json.MAPPER
                            .writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode object(Class<?> type) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = JsonNodeFactory.instance.arrayNode();
        for (var component : type.getRecordComponents()) {
            properties.set(component.getName(), property(component));
            if (!component.isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema.put("additionalProperties", true);
    }

    private ObjectNode property(RecordComponent component) {
        var schema = value(component.getGenericType());
        CHECKS.getOrDefault(component.getName(), node -> {}).accept(schema);
        if (component.isAnnotationPresent(Nullable.class)) {
            var type = schema.get("type");
            schema.set("type", JsonNodeFactory.instance.arrayNode().add(type).add("null"));
            if (schema.get("enum") instanceof ArrayNode values) {
                values.addNull();
            }
        }
        return schema;
    }

    private ObjectNode value(Type type) {
        var schema = JsonNodeFactory.instance.objectNode();
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            schema.put("type", "array").set("items", value(generic.getActualTypeArguments()[0]));
            return schema;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            schema.put("type", "object").put("minProperties", 1);
            schema.putObject("propertyNames").put("pattern", LANGUAGE);
            schema.putObject("additionalProperties").put("type", "string").put("pattern", "\\S");
            return schema;
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == Integer.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type == Double.class || type == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (type instanceof Class<?> javaClass && javaClass.isEnum()) {
            schema.put("type", "string");
            Stream.of(javaClass.getEnumConstants()).forEach(schema.putArray("enum")::addPOJO);
            return schema;
        }
        if (type instanceof Class<?> javaClass && javaClass.isRecord()) {
            if (!definitions.has(javaClass.getSimpleName())) {
                definitions.putNull(javaClass.getSimpleName());
                definitions.set(javaClass.getSimpleName(), object(javaClass));
            }
            return schema.put("$ref", "#/$defs/" + javaClass.getSimpleName());
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private static Consumer<ObjectNode> pattern(String pattern) {
        return node -> node.put("pattern", pattern);
    }

    /** The same of each item of a list. */
    private static Consumer<ObjectNode> items(Consumer<ObjectNode> check) {
        return node -> check.accept((ObjectNode) node.get("items"));
    }

    private static Consumer<ObjectNode> range(int from, int to) {
        return node -> node.put("minimum", from).put("maximum", to);
    }
}
