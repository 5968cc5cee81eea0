package org.cityexchange.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The rules of the API guide that a machine can check, over an OpenAPI document. */
public final class ApiStyle {

    private static final Pattern PATH = Pattern.compile(
            "/v1(/[a-z]+(-[a-z]+)*(/\\{[a-z][A-Za-z]*})?){1,3}(\\.([a-z]+|\\{format}))?|/problems/\\{type}");
    private static final Pattern OPERATION_ID = Pattern.compile("[a-z]+([A-Z][a-z]*)*");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern UPPER_SNAKE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");
    private static final Pattern PLURAL = Pattern.compile(
            "(.*s|agenda|privacy|data-map|people|alumni|exchange|digest|access-log|registration-form|roster|join|attendance(-rule)?|completion|crosstab|summary|ranking|waitlist|mode|channel|evidence|impact|profile)"
                    + "(\\.\\{format})?|.*\\.(svg|png|pdf|json)");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** Instants with a name of their own that the field knows them by. */
    private static final Set<String> INSTANTS = Set.of("at", "asOf", "publicFrom");

    private final JsonNode document;
    private final List<String> complaints = new ArrayList<>();

    private ApiStyle(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the OpenAPI document in that YAML file, a line each; empty when it keeps the guide. */
    public static List<String> complaints(Path openApiFile) {
        var style = new ApiStyle(read(openApiFile));
        style.checkVersion();
        style.checkPaths();
        style.checkOperationIds();
        style.checkSchemas();
        return List.copyOf(style.complaints);
    }

    private static JsonNode read(Path yaml) {
        try {
            return new YAMLMapper().readTree(Files.readString(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkVersion() {
        complainUnless(document.path("openapi").asText().startsWith("3.1"), "the document is not OpenAPI 3.1");
    }

    private void checkPaths() {
        for (var path : document.path("paths").properties()) {
            var name = path.getKey();
            complainUnless(PATH.matcher(name).matches(), name + " is no path of plural kebab-case nouns");
            for (var segment : name.substring(1).split("/", -1)) {
                var literal = !segment.startsWith("{") && !segment.equals("v1");
                complainUnless(!literal || PLURAL.matcher(segment).matches(), name + " has the singular " + segment);
            }
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    checkOperation(operation.getKey().toUpperCase(Locale.ROOT) + " " + name, operation);
                }
            }
        }
    }

    private void checkOperation(String where, Map.Entry<String, JsonNode> entry) {
        var operation = entry.getValue();
        complainUnless(!operation.path("summary").asText().isBlank(), where + " has no summary");
        complainUnless(!operation.path("tags").isEmpty(), where + " has no tag");
        complainUnless(operation.path("responses").has("default"), where + " does not say how it refuses");
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asText();
            var isHeader = parameter.path("in").asText().equals("header");
            complainUnless(isHeader || CAMEL_CASE.matcher(name).matches(), where + " has the parameter " + name);
        }
        for (var body : operation.path("requestBody").path("content").properties()) {
            var described = hasExample(body.getValue())
                    || hasExample(resolved(body.getValue().path("schema")));
            complainUnless(described, where + " has no example of its " + body.getKey() + " body");
        }
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().equals("200") || response.getKey().equals("201")) {
                complainUnless(
                        !response.getValue().path("content").isEmpty(),
                        where + " does not say what it answers " + response.getKey() + " with");
            }
        }
        complainUnless(
                !Set.of("put", "patch").contains(entry.getKey()) || takesIfMatch(operation),
                where + " overwrites without If-Match");
        var mediaType = operation.path("requestBody").path("content").fieldNames();
        if (entry.getKey().equals("patch")) {
            complainUnless(
                    mediaType.hasNext() && mediaType.next().equals("application/merge-patch+json"),
                    where + " takes no merge patch");
        }
    }

    private static boolean takesIfMatch(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    private void checkOperationIds() {
        var seen = new HashSet<String>();
        for (var path : document.path("paths")) {
            for (var operation : path.properties()) {
                if (METHODS.contains(operation.getKey())) {
                    var id = operation.getValue().path("operationId").asText();
                    complainUnless(OPERATION_ID.matcher(id).matches(), "operationId " + id + " is no verbNoun");
                    complainUnless(seen.add(id), "operationId " + id + " stands twice");
                }
            }
        }
    }

    private void checkSchemas() {
        for (var schema : document.path("components").path("schemas").properties()) {
            for (var property : schema.getValue().path("properties").properties()) {
                checkProperty(schema.getKey() + "." + property.getKey(), property.getKey(), property.getValue());
            }
            for (var value : schema.getValue().path("enum")) {
                complainUnless(
                        UPPER_SNAKE.matcher(value.asText()).matches(),
                        schema.getKey() + " has the value " + value.asText());
            }
        }
    }

    private void checkProperty(String where, String name, JsonNode property) {
        complainUnless(CAMEL_CASE.matcher(name).matches(), where + " is not in camelCase");
        var format = resolved(property).path("format").asText();
        if (format.equals("date-time")) {
            complainUnless(name.endsWith("At") || INSTANTS.contains(name), where + " is an instant and ends not in At");
        }
        if (format.equals("date")) {
            complainUnless(
                    name.endsWith("On")
                            || name.endsWith("Date")
                            || Set.of("since", "until").contains(name),
                    where + " is a date and ends not in On");
        }
    }

    private static boolean hasExample(JsonNode node) {
        return node.has("example") || node.has("examples");
    }

    /** What a schema stands for: itself, what it refers to, or the one of its alternatives that is not null. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return resolved(document.path("components").path("schemas").path(name));
        }
        if (schema.has("anyOf")) {
            return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                    .filter(each -> !each.path("type").asText().equals("null"))
                    .findFirst()
                    .map(this::resolved)
                    .orElse(schema);
        }
        return schema;
    }

    private void complainUnless(boolean right, String complaint) {
        if (!right) {
            complaints.add(complaint);
        }
    }
}
