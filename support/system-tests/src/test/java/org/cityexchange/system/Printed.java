package org.cityexchange.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether an answer is the one that README prints. An ellipsis stands for whatever differs from run to run: inside a text
 * for some of it, as a text for any value, alone in an object or array for more members.
 */
final class Printed {

    private static final String MORE = "…";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Printed() {}

    /** Compares line by line; a line that is only an ellipsis stands for any number of lines. */
    static boolean textAgrees(String printed, String answered) {
        var pattern = printed.strip()
                .lines()
                .map(line -> line.strip().equals(MORE) ? "(.*\\n)*?" : glob(line.stripTrailing()) + "[ \\t]*\\n")
                .collect(Collectors.joining());
        return Pattern.matches(pattern, answered.strip() + "\n");
    }

    /** Compares values, not their layout; several values may stand one after the other. */
    static boolean jsonAgrees(String printed, String answered) {
        return agree(JsonNodeFactory.instance.arrayNode().addAll(values(quoted(printed))), values(answered));
    }

    private static boolean agree(JsonNode printed, List<JsonNode> answered) {
        var elements = new ArrayList<JsonNode>();
        printed.forEach(elements::add);
        int more = elements.indexOf(JsonNodeFactory.instance.textNode(MORE));
        if (more < 0) {
            return elements.size() == answered.size() && agreeAt(elements, answered, 0);
        }
        int behind = elements.size() - more - 1;
        return answered.size() >= more + behind
                && agreeAt(elements.subList(0, more), answered, 0)
                && agreeAt(elements.subList(more + 1, elements.size()), answered, answered.size() - behind);
    }

    private static boolean agreeAt(List<JsonNode> printed, List<JsonNode> answered, int offset) {
        for (int i = 0; i < printed.size(); i++) {
            if (!agree(printed.get(i), answered.get(offset + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(JsonNode printed, JsonNode answered) {
        if (printed.isTextual()) {
            return printed.asText().equals(MORE)
                    || (answered.isTextual() && Pattern.matches(glob(printed.asText()), answered.asText()));
        }
        if (printed.isObject()) {
            return answered.isObject()
                    && (printed.has(MORE) || printed.size() == answered.size())
                    && printed.properties().stream()
                            .filter(member -> !member.getKey().equals(MORE))
                            .allMatch(member -> answered.has(member.getKey())
                                    && agree(member.getValue(), answered.get(member.getKey())));
        }
        if (printed.isArray()) {
            var elements = new ArrayList<JsonNode>();
            answered.forEach(elements::add);
            return answered.isArray() && agree(printed, elements);
        }
        return (printed.isNumber() && answered.isNumber())
                ? printed.decimalValue().compareTo(answered.decimalValue()) == 0
                : printed.equals(answered);
    }

    private static String glob(String text) {
        return Arrays.stream(text.split(MORE, -1)).map(Pattern::quote).collect(Collectors.joining("(?s:.*)"));
    }

    private static List<JsonNode> values(String text) {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is no JSON: " + text, e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text with each bare ellipsis made a member or an element, so that it can be read as JSON. */
    private static String quoted(String printed) {
        var json = new StringBuilder();
        var open = new ArrayDeque<Character>();
        boolean inString = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (inString && c == '\\') {
                json.append(c).append(printed.charAt(++i));
                continue;
            }
            if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!inString && (c == '}' || c == ']')) {
                open.pop();
            }
            var isBare = !inString && c == MORE.charAt(0);
            if (isBare && isMember(json, open)) {
                json.append("\"…\":\"…\"");
            } else if (isBare) {
                json.append("\"…\"");
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    private static boolean isMember(StringBuilder before, ArrayDeque<Character> open) {
        return !open.isEmpty()
                && open.peek() == '{'
                && !before.toString().strip().endsWith(":");
    }
}
