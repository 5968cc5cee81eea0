package org.cityexchange.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What Bean Validation found, as pointers into the body or names of parameters. */
final class Violations {

    private static final Comparator<FieldError> BY_PLACE =
            Comparator.comparing(FieldError::where).thenComparing(FieldError::code);

    private Violations() {}

    static DomainException refusal(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(BY_PLACE)
                .toList();
        var onlyParameters = errors.stream().allMatch(error -> error.place() == FieldError.Place.PARAMETER);
        var code = onlyParameters ? ErrorCode.INVALID_PARAMETER : ErrorCode.VALIDATION_FAILED;
        return new DomainException(code, List.of(), errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, PARAMETER -> {} // the operation is no part of the pointer
                default -> append(pointer, node);
            }
            last = node;
        }
        var place = isParameter(violation, last) ? FieldError.Place.PARAMETER : FieldError.Place.POINTER;
        var where = place == FieldError.Place.PARAMETER ? last.getName() : pointer.toString();
        return FieldError.worded(place, where, codeOf(violation), violation.getMessage());
    }

    /** A parameter by itself, or one of a group that a list takes; a body that is missing as a whole is none. */
    private static boolean isParameter(ConstraintViolation<?> violation, Path.Node last) {
        if (last != null && last.getKind() == ElementKind.PARAMETER) {
            return !(violation.getConstraintDescriptor().getAnnotation() instanceof NotNull);
        }
        var bean = violation.getLeafBean();
        return bean != null
                && last != null
                && Arrays.stream(bean.getClass().getDeclaredFields())
                        .anyMatch(field ->
                                field.getName().equals(last.getName()) && field.isAnnotationPresent(QueryParam.class));
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            pointer.append('/').append(node.getName());
        }
    }

    /** The constraint's name as a code: {@code NotBlank} becomes {@code NOT_BLANK}. */
    private static String codeOf(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
