package org.cityexchange.contracts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The topics of the exchange with the settings they are created with.
 *
 * <p>The number of partitions is part of the contract: changing it would move keys to other partitions and break the
 * order per key.
 */
public enum Topic {
    /** Cities, by city id. */
    TRAINING_CITY("training.city.v1", Producer.TRAINING, true, 3),
    /** Cities that registrants named and the registry does not know, by proposal id. */
    FORUM_CITY_PROPOSAL("forum.city-proposal.v1", Producer.FORUM, false, 3),
    /** The answers to them, by proposal id. */
    TRAINING_CITY_REVIEW("training.city-review.v1", Producer.TRAINING, false, 3),
    /** Public events, by event id. */
    FORUM_EVENT("forum.event.v1", Producer.FORUM, true, 3),
    /** Registrations, by registration id. */
    FORUM_REGISTRATION("forum.registration.v1", Producer.FORUM, false, 12),
    /** Talks at events that were held, by contribution id. */
    FORUM_CONTRIBUTION("forum.contribution.v1", Producer.FORUM, false, 3),
    /** What is done about feedback on events, by follow-up id. */
    FORUM_FOLLOW_UP("forum.follow-up.v1", Producer.FORUM, false, 3),
    /** Enrolments in course runs, by enrolment id. */
    TRAINING_REGISTRATION("training.registration.v1", Producer.TRAINING, false, 6),
    /** What training brought about, by outcome id. */
    TRAINING_OUTCOME("training.outcome.v1", Producer.TRAINING, false, 3),
    /** Published results of surveys about course runs, by survey id. */
    FORUM_COURSE_EVALUATION("forum.course-evaluation.v1", Producer.FORUM, false, 3),
    /** Erasures of persons, by erasure id; both services ask, and both answer. */
    PRIVACY_ERASURE("privacy.erasure.v1", EnumSet.allOf(Producer.class), false, 3);

    private final String wireName;
    private final Set<Producer> producers;
    private final boolean compacted;
    private final int partitions;

    Topic(String wireName, Producer producer, boolean compacted, int partitions) {
        this(wireName, EnumSet.of(producer), compacted, partitions);
    }

    Topic(String wireName, Set<Producer> producers, boolean compacted, int partitions) {
        this.wireName = wireName;
        this.producers = Collections.unmodifiableSet(producers);
        this.compacted = compacted;
        this.partitions = partitions;
    }

    /** The topic with that name, if it is one of ours. */
    public static Optional<Topic> named(String wireName) {
        return Stream.of(values())
                .filter(topic -> topic.wireName.equals(wireName))
                .findFirst();
    }

    /** Its name in Kafka. */
    public String wireName() {
        return wireName;
    }

    /**
     * The services that write it; each reads what the other one writes. On a topic that both write, revisions count the
     * events of a subject for each of them by itself.
     */
    public Set<Producer> producers() {
        return producers;
    }

    /** The one service that writes it; {@link IllegalStateException} of a topic that both write. */
    public Producer producer() {
        if (producers.size() > 1) {
            throw new IllegalStateException(wireName + " is written by both services");
        }
        return producers.iterator().next();
    }

    /**
     * Whether Kafka may drop all records of a key but the last. Records of such a topic carry the full state, so a gap
     * in their revisions is no loss; a topic that is not compacted keeps everything for ever.
     */
    public boolean compacted() {
        return compacted;
    }

    /** The number of partitions it is created with. */
    public int partitions() {
        return partitions;
    }

    /** The Kafka topic configuration it is created with. */
    public Map<String, String> settings() {
        return compacted
                ? Map.of("cleanup.policy", "compact")
                : Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    }
}
