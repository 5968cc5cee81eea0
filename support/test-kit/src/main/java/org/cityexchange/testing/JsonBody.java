package org.cityexchange.testing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/**
 * What a call answered, read by paths as REST Assured writes them: {@code page.total}, {@code items[0].names.ko},
 * {@code items.code} for the code of each, {@code items.size()}, {@code items.find { it.code == 'seoul' }.names}. REST
 * Assured compiles a class for each path that it follows, which took a quarter of the time of all tests; here that
 * happens for other conditions in braces only.
 */
public final class JsonBody {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SIZE = "size()";
    private static final String NAME = "[\\w-]+";
    private static final String FIND = "find \\{ it\\.(" + NAME + ") == '([^']*)' }";
    private static final String INDEX = "\\[(-?\\d+)]";
    private static final String STEP = "(?:size\\(\\)|" + FIND + "|" + NAME + ")";
    private static final String INDEXES = "(?:" + INDEX + ")*";
    private static final Pattern SIMPLE =
            Pattern.compile("\\$?|" + INDEXES + "\\.?(" + STEP + INDEXES + "(\\." + STEP + INDEXES + ")*)?");
    private static final Pattern STEPS = Pattern.compile(INDEX + "|" + FIND + "|" + NAME + "(?:\\(\\))?");

    private final Object tree;

    private JsonBody(Object tree) {
        this.tree = tree;
    }

    /** What that text says. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static JsonBody of(Object tree) {
        return new JsonBody(withFloats(tree));
    }

    private static Object withFloats(Object part) {
        if (part instanceof Map<?, ?> object) {
            var copy = new LinkedHashMap<Object, Object>();
            object.forEach((name, value) -> copy.put(name, withFloats(value)));
            return copy;
        }
        if (part instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(item -> copy.add(withFloats(item)));
            return copy;
        }
        return part instanceof Double fraction ? (Object) fraction.floatValue() : part;
    }

    /** Holds for an answer whose part at the path does; a part that is not there is null. */
    public static Matcher<String> json(String path, Matcher<?> expected) {
        return new At(path, expected);
    }

    /**
     * The part at the path, or null: maps, lists, texts, and numbers as REST Assured gives them (a fraction is a float).
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T at(String path) {
        return (T) (SIMPLE.matcher(path).matches() ? follow(path) : compiled(path));
    }

    private Object follow(String path) {
        Object here = tree;
        var steps = STEPS.matcher(path);
        while (steps.find() && here != null) {
            if (steps.group(1) != null) {
                here = indexed((List<?>) here, Integer.parseInt(steps.group(1)));
            } else if (steps.group(2) != null) {
                here = found((List<?>) here, steps.group(2), steps.group(3));
            } else {
                here = named(here, steps.group());
            }
        }
        return here;
    }

    private static Object named(Object here, String name) {
        if (here instanceof Map<?, ?> object) {
            return name.equals(SIZE) ? Integer.valueOf(object.size()) : object.get(name);
        }
        if (!(here instanceof List<?> list)) {
            throw new AssertionError("There is no " + name + " in " + here);
        }
        if (name.equals(SIZE)) {
            return list.size();
        }
        var each = new ArrayList<Object>();
        list.stream().filter(Objects::nonNull).forEach(item -> each.add(named(item, name)));
        return each;
    }

    private static Object found(List<?> list, String name, String value) {
        return list.stream()
                .filter(item -> value.equals(((Map<?, ?>) item).get(name)))
                .findFirst()
                .orElse(null);
    }

    private static Object indexed(List<?> list, int index) {
        var place = index < 0 ? list.size() + index : index;
        return place < 0 || place >= list.size() ? null : list.get(place);
    }

    private Object compiled(String path) {
        try {
            return JsonPath.from(MAPPER.writeValueAsString(tree)).get(path);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One part of an answer, as it is expected. */
    private static final class At extends TypeSafeMatcher<String> {

        private final String path;
        private final Matcher<?> expected;

        At(String path, Matcher<?> expected) {
            this.path = path;
            this.expected = expected;
        }

        @Override
        protected boolean matchesSafely(String body) {
            return expected.matches(part(body));
        }

        private Object part(String body) {
            try {
                return JsonBody.of(MAPPER.readValue(body, Object.class)).at(path);
            } catch (JsonProcessingException e) {
                throw new AssertionError("This is no JSON: " + body, e);
            }
        }

        @Override
        public void describeTo(Description description) {
            description
                    .appendText("JSON with ")
                    .appendText(path)
                    .appendText(" ")
                    .appendDescriptionOf(expected);
        }

        @Override
        protected void describeMismatchSafely(String body, Description mismatch) {
            mismatch.appendText(path).appendText(" ");
            expected.describeMismatch(part(body), mismatch);
            mismatch.appendText(" in ").appendText(body);
        }
    }
}
