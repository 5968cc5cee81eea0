package org.cityexchange.training.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which topic of the first level each topic rolls up to. */
record TopicTree(Map<String, String> tops) {

    /** Keeps what it is given. */
    TopicTree {
        tops = Map.copyOf(tops);
    }

    /** The one a topic rolls up to; itself where it has none above it or is not known. */
    String top(String topic) {
        return tops.getOrDefault(topic, topic);
    }

    /** The topics themselves and what rolls up to them. */
    List<String> within(Collection<String> topics) {
        var found = new ArrayList<>(topics);
        tops.forEach((topic, top) -> {
            if (topics.contains(top) && !topics.contains(topic)) {
                found.add(topic);
            }
        });
        return found;
    }

    /** As two columns of one height, for SQL: topics and what each rolls up to. */
    String[] topics() {
        return tops.keySet().stream().sorted().toArray(String[]::new);
    }

    String[] topsInOrder() {
        return tops.keySet().stream().sorted().map(tops::get).toArray(String[]::new);
    }
}
