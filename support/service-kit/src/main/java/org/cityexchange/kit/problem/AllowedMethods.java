package org.cityexchange.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods a path takes: what a 405 answer must list in {@code Allow} (RFC 9110, 15.5.6). */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^/{}]*}");

    private final BeanManager beans;
    private volatile List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of that path, comma-separated and sorted. */
    String of(String path) {
        return String.join(", ", methods(path));
    }

    /** Whether that path takes other methods, but not this one. */
    boolean exclude(String method, String path) {
        var methods = methods(path);
        return methods.size() > 1 && !methods.contains(method);
    }

    private Set<String> methods(String path) {
        if (operations == null) {
            operations = scan();
        }
        var methods = new TreeSet<String>();
        operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .forEach(operation -> methods.add(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return methods;
    }

    private List<Operation> scan() {
        var found = new ArrayList<Operation>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var type = bean.getBeanClass();
            if (type.isAnnotationPresent(Path.class)) {
                Arrays.stream(type.getDeclaredMethods()).forEach(method -> add(found, type, method));
            }
        }
        return found;
    }

    private static void add(List<Operation> found, Class<?> type, Method method) {
        var path = type.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        var pattern = pattern(path);
        for (var annotation : method.getAnnotations()) {
            var http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                found.add(new Operation(pattern, http.value()));
            }
        }
    }

    private static Pattern pattern(String path) {
        var literal = new StringBuilder("/*");
        var matcher = TEMPLATE.matcher(path);
        int end = 0;
        while (matcher.find()) {
            literal.append(quoted(path.substring(end, matcher.start()))).append("[^/]+");
            end = matcher.end();
        }
        return Pattern.compile(
                literal.append(quoted(path.substring(end))).append("/*").toString());
    }

    private static String quoted(String part) {
        return part.isEmpty() ? "" : Pattern.quote(part).replaceAll("/+", "\\\\E/+\\\\Q");
    }

    private record Operation(Pattern path, String method) {}
}
