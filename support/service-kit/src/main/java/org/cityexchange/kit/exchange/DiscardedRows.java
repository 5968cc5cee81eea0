package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Reading.Unreadable;
import org.cityexchange.kit.persistence.Ids;

/** The table of records that were given up. */
@ApplicationScoped
class DiscardedRows {

    private final Sql sql;
    private final Clock clock;

    DiscardedRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Moves a parked record here, without what it said.
     *
     * @param revision the revision that is passed over from now on; null for none
     */
    void move(UUID parkedId, @Nullable Long revision, String why, String by) {
        sql.update("""
                with gone as (delete from parked_record where id = ? returning *)
                insert into discarded_record
                    (id, topic, record_key, identity, kafka_partition, kafka_offset, event_id, type, revision,
                    parked_reason, detail, parked_at, why, discarded_by, discarded_at)
                select id, topic, record_key, identity, kafka_partition, kafka_offset, event_id, type,
                    cast(? as bigint), reason, detail, parked_at, ?, ?, ?
                from gone
                on conflict (topic, record_key, identity) do nothing
                """, parkedId, revision, why, by, clock.instant());
    }

    /** Whether the record, or another copy of its event, was given up. */
    boolean has(Unreadable record) {
        return !sql.query(
                        "select 1 from discarded_record where topic = ? and record_key = ? and identity = ?",
                        row -> true,
                        record.raw().topic().wireName(),
                        record.raw().key(),
                        ParkedRows.identity(record))
                .isEmpty();
    }

    /** The revisions of the topic's aggregates that were given up. */
    Map<UUID, Set<Long>> revisions(Topic topic) {
        var revisions = new HashMap<UUID, Set<Long>>();
        sql.query(
                        "select record_key, revision from discarded_record where topic = ? and revision is not null",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        topic.wireName())
                .forEach(each -> Ids.parse(each.getKey())
                        .ifPresent(id -> revisions
                                .computeIfAbsent(id, none -> new HashSet<>())
                                .add(each.getValue())));
        return revisions;
    }
}
