package org.cityexchange.kit.problem;

import java.util.List;

/**
 * A call is refused: the code says which way and so which status, the arguments fill the places of the code's text
 * (numbers, instants, codes; never a person's data), the errors point at what is wrong.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;

    /** A refusal as a whole. */
    public DomainException(ErrorCode code, Object... arguments) {
        this(code, List.of(arguments), List.of());
    }

    /** A refusal with what is wrong and where. */
    public DomainException(ErrorCode code, FieldError... errors) {
        this(code, List.of(), List.of(errors));
    }

    /** A refusal with everything it can carry. */
    public DomainException(ErrorCode code, List<Object> arguments, List<FieldError> errors) {
        super(code.name());
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.errors = List.copyOf(errors);
    }

    /** What is asked for does not exist, or not for this caller. */
    public static DomainException notFound() {
        return new DomainException(ErrorCode.NOT_FOUND, List.of(), List.of());
    }

    /** Something may not become what it was asked to. */
    public static DomainException illegalTransition(Enum<?> from, Enum<?> to) {
        return new DomainException(ErrorCode.ILLEGAL_TRANSITION, from.name(), to.name());
    }

    /** One value of the body breaks a rule: answered with that rule's code and a pointer to the value. */
    public static DomainException at(String pointer, ErrorCode code, Object... arguments) {
        return new DomainException(code, List.of(arguments), List.of(FieldError.pointer(pointer, code, arguments)));
    }

    /** The same refusal of one part of the body: what is wrong with it stands below that pointer. */
    public DomainException within(String pointer) {
        return new DomainException(
                code,
                arguments,
                errors.stream().map(error -> error.within(pointer)).toList());
    }

    /** Which refusal this is. */
    public ErrorCode code() {
        return code;
    }

    /** What fills the places of the code's text. */
    public List<Object> arguments() {
        return arguments;
    }

    /** What is wrong and where; may be empty. */
    public List<FieldError> errors() {
        return errors;
    }
}
