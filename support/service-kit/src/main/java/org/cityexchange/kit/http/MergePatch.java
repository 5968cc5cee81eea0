package org.cityexchange.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.UncheckedIOException;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;

/** JSON Merge Patch (RFC 7396): a member given replaces, null removes, an object is merged, an array is replaced. */
@ApplicationScoped
public class MergePatch {

    /** The media type a merge patch is sent as. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * What {@code present} becomes under the patch, validated like a request to create it. Wrong members are refused
     * exactly as in such a request.
     */
    public <T> T apply(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode)) {
            throw DomainException.at("", ErrorCode.INVALID_TYPE);
        }
        try {
            var merged = merge(whole(present), patch);
            var result = mapper.readerFor(type).<T>readValue(mapper.writeValueAsBytes(merged));
            var violations = validator.validate(result);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return result;
        } catch (JsonProcessingException e) {
            throw new PatchNotReadable(e);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode whole(Object present) throws JsonProcessingException {
        var writer = mapper.writer().withAttribute(LocalizedText.EVERY_LANGUAGE, true);
        return mapper.readTree(writer.writeValueAsString(present));
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.path(change.getKey()), change.getValue()));
            }
        });
        return result;
    }

    /** A member of the patch has a wrong name, type or value; the cause says which. */
    public static class PatchNotReadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PatchNotReadable(JsonProcessingException cause) {
            super(cause);
        }
    }
}
