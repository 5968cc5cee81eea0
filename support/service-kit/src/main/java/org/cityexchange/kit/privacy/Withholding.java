package org.cityexchange.kit.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Takes names out of JSON, where it is words that people read; what machines read in it stays as it is. */
final class Withholding {

    private static final ObjectMapper MAPPER = new JsonMapper();

    private final List<String> names;
    private final Set<String> keys;

    /**
     * Takes these names out.
     *
     * @param keys below which properties words stand; none where all of it is words
     */
    Withholding(Set<String> names, Set<String> keys) {
        // a name may be a part of another one
        this.names = names.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.keys = keys;
    }

    /** The same JSON without the names; the very same text where none stood in it. */
    String in(String json) {
        if (names.stream().noneMatch(name -> json.contains(name) || json.contains("\\"))) {
            return json;
        }
        try {
            var before = MAPPER.readTree(json);
            var after = walk(before.deepCopy(), keys.isEmpty());
            return after.equals(before) ? json : MAPPER.writeValueAsString(after);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // it comes out of a jsonb column
        }
    }

    private JsonNode walk(JsonNode node, boolean words) {
        if (node instanceof TextNode text && words) {
            return TextNode.valueOf(without(text.textValue()));
        }
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(property ->
                            property.setValue(walk(property.getValue(), words || keys.contains(property.getKey()))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, walk(array.get(i), words));
            }
        }
        return node;
    }

    private String without(String text) {
        var shorter = text;
        for (var name : names) {
            shorter = shorter.replace(name, ErasedPerson.WITHHELD);
        }
        return shorter;
    }
}
