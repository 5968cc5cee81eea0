package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.OutboxRows.Row;
import org.cityexchange.kit.persistence.Ids;

/** What is to be said of subjects so that a log that lost them knows where each of them stands. */
@ApplicationScoped
class LastWords {

    private final Sql sql;
    private final OutboxRows outbox;

    LastWords(Sql sql, OutboxRows outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /**
     * What is said of some subjects.
     *
     * @param rows what to send; of some subjects perhaps nothing
     * @param last the last of the subjects; empty if there are none left
     * @param someWait whether one of them has events that are not sent yet and have to be sent first
     */
    record Batch(List<Row> rows, Optional<UUID> last, boolean someWait) {}

    /** The last revision of a subject, and which of its events the outbox still has. */
    private record Subject(UUID id, long revision, long firstKept, long lastKept, boolean waits) {}

    /** What is said of the next subjects; until the end of the transaction nothing new can be said of them. */
    Batch after(UUID subject, SnapshotSource source, @Nullable Instant fromAt, int limit) {
        var topic = source.topic();
        var subjects = kept(topic, locked(topic, subject, limit));
        if (subjects.isEmpty()) {
            return new Batch(List.of(), Optional.empty(), false);
        }
        var last = Optional.of(subjects.get(subjects.size() - 1).id());
        if (subjects.stream().anyMatch(Subject::waits)) {
            return new Batch(List.of(), last, true);
        }
        var said = new ArrayList<Row>();
        if (topic.compacted()) {
            said.addAll(outbox.lastOf(
                    topic,
                    ids(subjects.stream()
                            .filter(each -> each.lastKept() == each.revision())
                            .toList()),
                    fromAt));
        }
        if (fromAt == null) {
            said.addAll(snapshots(
                    source,
                    subjects.stream().filter(each -> isForgotten(topic, each)).toList()));
        }
        return new Batch(said, last, false);
    }

    /** Whether what the outbox has of it does not tell where it stands. */
    private static boolean isForgotten(Topic topic, Subject subject) {
        return topic.compacted() ? subject.lastKept() < subject.revision() : subject.firstKept() != 1;
    }

    private Map<UUID, Long> locked(Topic topic, UUID after, int limit) {
        var revisions = new HashMap<UUID, Long>();
        sql.query(
                """
                select aggregate_id, revision from outbox_revision where topic = ? and aggregate_id > ?
                order by aggregate_id limit ? for update
                """,
                row -> revisions.put(row.getObject(1, UUID.class), row.getLong(2)),
                topic.wireName(),
                after,
                limit);
        return revisions;
    }

    /** In the database's order of ids, which is not Java's. */
    private List<Subject> kept(Topic topic, Map<UUID, Long> revisions) {
        return sql.query(
                """
                select id, coalesce(min(revision), 0), coalesce(max(revision), 0),
                    coalesce(bool_or(outbox.aggregate_id is not null and sent_at is null), false)
                from unnest(?) as id left join outbox on topic = ? and aggregate_id = id
                group by id order by id
                """,
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return new Subject(id, revisions.get(id), row.getLong(2), row.getLong(3), row.getBoolean(4));
                },
                revisions.keySet().toArray(UUID[]::new),
                topic.wireName());
    }

    private static List<UUID> ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id).toList();
    }

    private static List<Row> snapshots(SnapshotSource source, List<Subject> forgotten) {
        if (forgotten.isEmpty()) {
            return List.of();
        }
        var events = source.snapshots(ids(forgotten));
        return forgotten.stream()
                .flatMap(each -> rows(source.topic(), each, events.getOrDefault(each.id(), List.of())).stream())
                .toList();
    }

    /** The events take the last revisions of their subject, and the first of them stands for all before it. */
    private static List<Row> rows(Topic topic, Subject subject, List<ExchangeEvent> events) {
        var said = new ArrayList<Row>();
        var revision = subject.revision() - events.size();
        for (var event : events) {
            said.add(new Row(
                    0,
                    Ids.next(),
                    topic.wireName(),
                    subject.id(),
                    EventType.of(event).wireName(),
                    ++revision,
                    ExchangeJson.write(event),
                    null,
                    event.occurredAt(),
                    said.isEmpty()));
        }
        return said;
    }
}
