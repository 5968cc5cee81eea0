package org.cityexchange.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation does not declare, and values that do not fit their type, naming the
 * parameter; JAX-RS would ignore the first and answer 404 to the second.
 */
class QueryParameters {

    private static final String LANGUAGE = "lang";

    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        var known = declared.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of);
        var errors = new ArrayList<FieldError>();
        given.forEach((name, values) -> {
            if (!known.containsKey(name)) {
                errors.add(FieldError.parameter(name, ErrorCode.UNKNOWN_PARAMETER));
            } else if (!values.stream().allMatch(value -> fits(value, known.get(name)))) {
                errors.add(FieldError.parameter(name, ErrorCode.INVALID_PARAMETER));
            }
        });
        if (!errors.isEmpty()) {
            throw new DomainException(ErrorCode.valueOf(errors.get(0).code()), List.of(), errors);
        }
    }

    private static Map<String, Class<?>> of(Method method) {
        var parameters = new HashMap<String, Class<?>>(Map.of(LANGUAGE, String.class));
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields())
                            .forEach(field -> add(parameters, field, field.getName(), field.getGenericType()));
                }
            } else {
                add(parameters, parameter, parameter.getName(), parameter.getParameterizedType());
            }
        }
        return Map.copyOf(parameters);
    }

    private static void add(Map<String, Class<?>> parameters, AnnotatedElement element, String name, Type type) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            parameters.put(element.getAnnotation(QueryParam.class).value(), raw(type));
        } else if (element.isAnnotationPresent(RestQuery.class)) {
            var given = element.getAnnotation(RestQuery.class).value();
            parameters.put(given.isEmpty() ? name : given, raw(type));
        }
    }

    /** The type one value is read as: that of the elements where a parameter may be repeated. */
    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getActualTypeArguments()[0]);
        }
        return (Class<?>) type;
    }

    private static boolean fits(String value, Class<?> type) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == UUID.class) {
                UUID.fromString(value);
            } else if (type == Instant.class) {
                Instant.parse(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(each -> ((Enum<?>) each).name().equals(value));
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return false;
        }
    }
}
