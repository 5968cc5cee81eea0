package org.cityexchange.forum.surveyresult;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two documents of the same kind differ; numbers are compared by their values. */
final class Differences {

    /** So many are told; a document in which more differ is another one altogether. */
    private static final int MOST = 100;

    /** What is said about figures: it may be corrected after they were counted. */
    private static final Set<String> WORDS = Set.of("title", "label");

    private final List<Verification.Difference> found = new ArrayList<>();

    /** Adds what differs between what was stored under that name and what was counted. */
    void add(String document, JsonNode stored, JsonNode counted) {
        compare(document, "", stored, counted);
    }

    /** The first hundred. */
    List<Verification.Difference> found() {
        return List.copyOf(found);
    }

    private void compare(String document, String pointer, JsonNode stored, JsonNode counted) {
        if (found.size() == MOST || same(stored, counted)) {
            return;
        }
        if (stored.isObject() && counted.isObject()) {
            var names = new TreeSet<String>();
            stored.fieldNames().forEachRemaining(names::add);
            counted.fieldNames().forEachRemaining(names::add);
            names.removeAll(WORDS);
            names.forEach(name -> compare(document, pointer + "/" + name, stored.path(name), counted.path(name)));
        } else if (stored.isArray() && counted.isArray()) {
            for (int index = 0; index < Math.max(stored.size(), counted.size()); index++) {
                compare(document, pointer + "/" + index, stored.path(index), counted.path(index));
            }
        } else {
            found.add(new Verification.Difference(document, pointer, text(stored), text(counted)));
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
