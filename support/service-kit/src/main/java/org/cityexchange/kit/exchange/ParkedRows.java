package org.cityexchange.kit.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Reading.Legible;
import org.cityexchange.kit.persistence.Ids;
import org.jboss.logging.Logger;

/** The table of parked records, as the inbox uses it. */
@ApplicationScoped
class ParkedRows {

    private static final Logger LOG = Logger.getLogger(ParkedRows.class);

    private final Sql sql;
    private final Clock clock;

    ParkedRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A parked record. */
    record ParkedRow(UUID id, Incoming raw, @Nullable Long revision, ParkReason reason) {

        private static final String COLUMNS =
                "id, topic, record_key, kafka_partition, kafka_offset, produced_at, headers,"
                        + " payload, revision, reason";

        static ParkedRow of(ResultSet row) throws SQLException {
            return new ParkedRow(
                    row.getObject("id", UUID.class),
                    new Incoming(
                            Topic.named(row.getString("topic")).orElseThrow(),
                            row.getString("record_key"),
                            row.getInt("kafka_partition"),
                            row.getLong("kafka_offset"),
                            row.getObject("produced_at", OffsetDateTime.class).toInstant(),
                            ExchangeJson.readHeaders(row.getString("headers")),
                            row.getBytes("payload")),
                    row.getObject("revision", Long.class),
                    ParkReason.valueOf(row.getString("reason")));
        }
    }

    /**
     * Parks a record. When the same event is parked already, the newer copy takes its place: it may be a corrected one.
     */
    void add(Reading reading, ParkReason reason, String detail, int attempts) {
        var raw = reading.raw();
        sql.update(
                """
                insert into parked_record as present
                    (id, topic, record_key, identity, kafka_partition, kafka_offset, produced_at, event_id, type,
                    revision, headers, payload, reason, detail, attempts, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json), ?, ?, ?, ?, ?)
                on conflict (topic, record_key, identity) do update set
                    type = excluded.type, revision = excluded.revision, headers = excluded.headers,
                    payload = excluded.payload, reason = excluded.reason, detail = excluded.detail,
                    attempts = present.attempts + excluded.attempts
                """,
                Ids.next(),
                raw.topic().wireName(),
                raw.key(),
                identity(reading),
                raw.partition(),
                raw.offset(),
                raw.producedAt(),
                reading.eventId(),
                reading.type(),
                reading.revision(),
                ExchangeJson.write(raw.headers()),
                raw.payload(),
                reason.name(),
                detail,
                attempts,
                clock.instant());
        LOG.warnf(
                "Parked a record of %s (partition %d, offset %d): %s, %s",
                raw.topic().wireName(), raw.partition(), raw.offset(), reason, detail);
    }

    /** What a record is known by: its event's id, or its place in the log where that cannot be read. */
    static String identity(Reading reading) {
        var raw = reading.raw();
        return reading.eventId() == null
                ? raw.partition() + "/" + raw.offset() + "/" + raw.producedAt()
                : reading.eventId().toString();
    }

    /**
     * What is parked of a record's key.
     *
     * @param any whether anything is
     * @param before whether any of it has to be taken in before the record
     */
    record Waiting(boolean any, boolean before) {}

    /** What is parked of the record's key; a record whose revision could not be read is before everything. */
    Waiting waitingFor(Legible record, long lastRevision) {
        return sql.query(
                        """
                        select count(*) > 0,
                            coalesce(bool_or(revision is null or revision > ? and revision < ?), false)
                        from parked_record where topic = ? and record_key = ?
                        """,
                        row -> new Waiting(row.getBoolean(1), row.getBoolean(2)),
                        lastRevision,
                        record.revision(),
                        record.raw().topic().wireName(),
                        record.raw().key())
                .get(0);
    }

    /** The parked record of the key that has to be taken in first. */
    Optional<ParkedRow> first(String topic, String key) {
        return sql
                .query(
                        "select " + ParkedRow.COLUMNS + " from parked_record where topic = ? and record_key = ?"
                                + " order by revision nulls first, id limit 1",
                        ParkedRow::of,
                        topic,
                        key)
                .stream()
                .findFirst();
    }

    /** The parked record with that id. */
    Optional<ParkedRow> byId(UUID id) {
        return sql.query("select " + ParkedRow.COLUMNS + " from parked_record where id = ?", ParkedRow::of, id).stream()
                .findFirst();
    }

    /** Whether anything is parked of any of these keys. */
    boolean any(Topic topic, Set<String> keys) {
        return sql.query(
                        "select exists (select 1 from parked_record where topic = ? and record_key = any (?))",
                        row -> row.getBoolean(1),
                        topic.wireName(),
                        keys.toArray(String[]::new))
                .get(0);
    }

    /** How many records of the key are parked. */
    long count(String topic, String key) {
        return sql.query(
                        "select count(*) from parked_record where topic = ? and record_key = ?",
                        row -> row.getLong(1),
                        topic,
                        key)
                .get(0);
    }

    /** Removes what needs not be taken in any more. */
    void remove(UUID id) {
        sql.update("delete from parked_record where id = ?", id);
    }

    /** Removes the record and what else of its key is parked that it made obsolete, a broken copy of it for instance. */
    void removeUpTo(Legible record) {
        sql.update(
                "delete from parked_record where topic = ? and record_key = ? and revision <= ?",
                record.raw().topic().wireName(),
                record.raw().key(),
                record.revision());
    }

    /** Says why a parked record stays parked. */
    void stays(UUID id, ParkReason reason, String detail, int attempts) {
        sql.update(
                "update parked_record set reason = ?, detail = ?, attempts = attempts + ? where id = ?",
                reason.name(),
                detail,
                attempts,
                id);
    }
}
