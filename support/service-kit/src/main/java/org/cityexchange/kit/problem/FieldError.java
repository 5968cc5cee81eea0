package org.cityexchange.kit.problem;

import java.util.List;

/**
 * One thing wrong with a request and where it stands: a JSON pointer into the body (RFC 6901), a parameter or a header.
 * The text is looked up by the code in the caller's language, with {@code arguments} in its places; an error that
 * carries its own {@code text} (as Bean Validation does) is shown with that.
 */
public record FieldError(Place place, String where, String code, String text, List<Object> arguments) {

    /** What {@code where} names. */
    public enum Place {
        POINTER,
        PARAMETER,
        HEADER
    }

    /** An error in the body, at a JSON pointer such as {@code /consents/0/purpose}. */
    public static FieldError pointer(String pointer, ErrorCode code, Object... arguments) {
        return new FieldError(Place.POINTER, pointer, code.name(), null, List.of(arguments));
    }

    /** An error in a query parameter. */
    public static FieldError parameter(String name, ErrorCode code, Object... arguments) {
        return new FieldError(Place.PARAMETER, name, code.name(), null, List.of(arguments));
    }

    /** An error in a request header. */
    public static FieldError header(String name, ErrorCode code, Object... arguments) {
        return new FieldError(Place.HEADER, name, code.name(), null, List.of(arguments));
    }

    FieldError within(String pointer) {
        return place == Place.POINTER ? new FieldError(place, pointer + where, code, text, arguments) : this;
    }

    static FieldError worded(Place place, String where, String code, String text) {
        return new FieldError(place, where, code, text, List.of());
    }
}
