package org.cityexchange.training.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What other features may ask about topics. */
@ApplicationScoped
public class Topics {

    private final TopicRepository topics;

    Topics(TopicRepository topics) {
        this.topics = topics;
    }

    /** Whether there is a topic with that code. */
    public boolean exists(String code) {
        return topics.count("code", code) == 1;
    }

    /** The topic with that code. */
    public Optional<TopicView> find(String code) {
        return topics.findByIdOptional(code).map(Topic::toView);
    }

    /** All topics by code, in the order of the programme's own tables: one statement. */
    public Map<String, TopicView> all() {
        var all = new LinkedHashMap<String, TopicView>();
        topics.find("order by ordinal").stream().map(Topic::toView).forEach(topic -> all.put(topic.code(), topic));
        return all;
    }

    /** Those codes, and those of whatever counts to them; a code that is no topic's stays. */
    public List<String> withSubtopics(List<String> codes) {
        var subtopics = all().values().stream()
                .filter(topic -> codes.contains(topic.parent()))
                .map(TopicView::code);
        return Stream.concat(codes.stream(), subtopics).distinct().toList();
    }
}
