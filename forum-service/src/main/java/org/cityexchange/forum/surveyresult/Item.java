package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cityexchange.kit.text.LocalizedText;

/**
 * One thing that is measured: a question, a row of a matrix, or an option that is ranked.
 *
 * @param key the question's, with the row's or option's behind a dot
 * @param metric what it says about the event, such as OVERALL_SATISFACTION; null for most
 * @param values what can be answered, from the lowest; none where numbers or texts are
 * @param askedBy the places of the dimensions that decide whether it is asked
 * @param rankedIn the question in which it is ranked beside others; null for all else. Who placed one option tells of the
 *     others, so they are shown together or not at all
 */
record Item(
        String key,
        LocalizedText label,
        Kind kind,
        String metric,
        List<Value> values,
        Set<Integer> askedBy,
        String rankedIn) {

    /** An item that is asked whatever the dimensions say. */
    Item(String key, LocalizedText label, Kind kind, String metric, List<Value> values) {
        this(key, label, kind, metric, values, Set.of(), null);
    }

    /** The same item, as an option that is ranked in that question. */
    Item rankedIn(String question) {
        return new Item(key, label, kind, metric, values, askedBy, question);
    }

    /** The same item, asked depending on these dimensions. */
    Item askedBy(Set<Integer> dimensions) {
        return new Item(key, label, kind, metric, values, dimensions, rankedIn);
    }

    /** What can be made of the answers. */
    enum Kind {
        /** One value of a scale of agreement. */
        SCALE,
        /** From 0 to 10, how likely one recommends it. */
        RECOMMENDATION,
        /** One of several. */
        CHOICE,
        /** Any of several. */
        CHOICES,
        NUMBER,
        TEXT
    }

    /**
     * Something that can be answered.
     *
     * @param score what it counts in a mean; null where it counts nothing
     */
    record Value(String key, LocalizedText label, BigDecimal score) {}

    Tally nobody() {
        return new Tally(values.size());
    }

    /** The place of the value with that key; -1 where there is none. */
    int indexOf(String key) {
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }

    boolean hasScores() {
        return !values.isEmpty() && values.stream().allMatch(value -> value.score() != null);
    }
}
