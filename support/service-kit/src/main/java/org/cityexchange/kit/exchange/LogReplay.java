package org.cityexchange.kit.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.kit.exchange.Reading.Legible;

/**
 * Chooses, from the records of a topic's log, those that a rebuild applies: what had taken effect, once each and in the
 * order of the revisions per subject. What has not come yet is left to the consumer; copies, and what an operator gave
 * up, are passed over. Where each event is the full state, only the last one of a subject is applied.
 */
final class LogReplay {

    private final boolean compacted;
    private final Map<UUID, Long> received;
    private final Map<UUID, Set<Long>> givenUp;
    private final Consumer<Legible> effect;

    private final Map<UUID, Subject> subjects = new HashMap<>();
    private final Map<UUID, Legible> states = new HashMap<>();
    /** Subjects of which the log has a state that has not come yet: it will tell all that is missing here. */
    private final Set<UUID> ahead = new HashSet<>();

    /**
     * Begins with an empty copy.
     *
     * @param compacted whether each event is the full state of its subject
     * @param received the last revision of each subject that took effect
     * @param givenUp revisions that will never come
     * @param effect what is done with a record that is applied
     */
    LogReplay(boolean compacted, Map<UUID, Long> received, Map<UUID, Set<Long>> givenUp, Consumer<Legible> effect) {
        this.compacted = compacted;
        this.received = received;
        this.givenUp = givenUp;
        this.effect = effect;
    }

    private static final class Subject {
        private long done;
        private final TreeMap<Long, Legible> waiting = new TreeMap<>();
    }

    /** The next record of the log. */
    void offer(Legible record) {
        var id = record.event().subject();
        long revision = record.revision();
        if (revision > lastOf(id)) {
            if (record.isState()) {
                ahead.add(id);
            }
        } else if (isGivenUp(id, revision)) {
            return;
        } else if (compacted) {
            states.merge(id, record, (one, other) -> one.revision() >= other.revision() ? one : other);
        } else {
            inOrder(subjects.computeIfAbsent(id, unknown -> new Subject()), record);
        }
    }

    private void inOrder(Subject subject, Legible record) {
        var id = record.event().subject();
        if (record.revision() <= subject.done) {
            return;
        }
        if (!record.isState() && record.revision() > next(id, subject.done)) {
            subject.waiting.putIfAbsent(record.revision(), record);
            return;
        }
        apply(subject, record);
        subject.waiting.headMap(subject.done, true).clear();
        while (!subject.waiting.isEmpty() && subject.waiting.firstKey() == next(id, subject.done)) {
            apply(subject, subject.waiting.pollFirstEntry().getValue());
        }
    }

    private void apply(Subject subject, Legible record) {
        effect.accept(record);
        subject.done = record.revision();
    }

    /** The log has ended. */
    void end() {
        states.values().forEach(effect);
    }

    /** Of how many subjects the log does not have what had taken effect. */
    long missing() {
        return received.keySet().stream().filter(this::isMissing).count();
    }

    private boolean isMissing(UUID id) {
        var last = lastOf(id);
        if (ahead.contains(id)) {
            return false;
        }
        if (compacted) {
            var state = states.get(id);
            return next(id, state == null ? 0 : state.revision()) <= last;
        }
        var subject = subjects.get(id);
        return next(id, subject == null ? 0 : subject.done) <= last;
    }

    private long lastOf(UUID id) {
        return received.getOrDefault(id, 0L);
    }

    private boolean isGivenUp(UUID id, long revision) {
        return givenUp.getOrDefault(id, Set.of()).contains(revision);
    }

    /** The first revision after that one that can come at all. */
    private long next(UUID id, long revision) {
        var next = revision + 1;
        while (isGivenUp(id, next)) {
            next++;
        }
        return next;
    }
}
