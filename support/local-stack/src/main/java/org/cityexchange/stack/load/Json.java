package org.cityexchange.stack.load;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How JSON is read and written here. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Takes the text out of the object; empty when there is none. */
    static String take(ObjectNode object, String property) {
        JsonNode taken = object.remove(property);
        return taken == null ? "" : taken.asText();
    }

    /** The value, or a JSON null where it is missing, so that a null in an answer equals what was left out. */
    static JsonNode orNull(JsonNode object, String property) {
        JsonNode value = object.get(property);
        return value == null ? NullNode.getInstance() : value;
    }

    /** Whether both objects say the same in all these properties. */
    static boolean agree(JsonNode one, JsonNode other, String... properties) {
        for (String property : properties) {
            if (!orNull(one, property).equals(orNull(other, property))) {
                return false;
            }
        }
        return true;
    }
}
