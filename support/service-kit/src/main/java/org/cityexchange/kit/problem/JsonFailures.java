package org.cityexchange.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What Jackson could not read, said without naming a class: where it stands and which values are allowed. */
final class JsonFailures {

    private JsonFailures() {}

    static DomainException refusal(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || (mapping.getPath().isEmpty() && syntax(mapping))) {
            var at = e.getLocation();
            return new DomainException(
                    ErrorCode.MALFORMED_JSON, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
        return mapped(mapping);
    }

    private static boolean syntax(JsonMappingException e) {
        return e.getCause() instanceof JsonProcessingException cause && !(cause instanceof JsonMappingException);
    }

    private static DomainException mapped(JsonMappingException e) {
        if (syntax(e)) {
            return refusal((JsonProcessingException) e.getCause());
        }
        var pointer = pointer(e.getPath());
        if (e instanceof PropertyBindingException) {
            return DomainException.at(pointer, ErrorCode.UNKNOWN_PROPERTY);
        }
        if (e instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            var allowed = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.joining(", "));
            return DomainException.at(pointer, ErrorCode.UNKNOWN_ENUM_VALUE, allowed);
        }
        if (e instanceof ValueInstantiationException instantiation) {
            return brokenRule(pointer, instantiation);
        }
        return DomainException.at(pointer, ErrorCode.INVALID_TYPE);
    }

    /** A value type refused the value: its own words, which are written for callers. */
    private static DomainException brokenRule(String pointer, ValueInstantiationException e) {
        if (e.getCause() instanceof DomainException domain) {
            return domain;
        }
        var text = e.getCause() instanceof IllegalArgumentException cause ? cause.getMessage() : null;
        var error = text == null
                ? FieldError.pointer(pointer, ErrorCode.INVALID_VALUE, "")
                : FieldError.worded(FieldError.Place.POINTER, pointer, ErrorCode.INVALID_VALUE.name(), text);
        return new DomainException(ErrorCode.VALIDATION_FAILED, List.of(), List.of(error));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? Integer.toString(step.getIndex()) : escaped(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
