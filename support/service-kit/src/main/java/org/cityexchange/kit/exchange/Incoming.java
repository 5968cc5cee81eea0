package org.cityexchange.kit.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.contracts.Topic;

/**
 * A record as it came, before anybody tried to understand it.
 *
 * @param topic where it came from
 * @param key its key as text, the beginning of a very long one; empty for none
 * @param partition its place in the log
 * @param offset its place in the partition
 * @param producedAt when it was written to the log
 * @param headers its headers as text; of several with one name the last
 * @param payload its value; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on and never compared
record Incoming(
        Topic topic,
        String key,
        int partition,
        long offset,
        Instant producedAt,
        Map<String, String> headers,
        @Nullable byte[] payload) {

    private static final int LONGEST_KEY = 200;

    static Incoming of(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Incoming(
                topic,
                shortened(text(record.key())),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                headers,
                record.value());
    }

    /** A key of ours is a UUID; one that fits no index must not keep its record from being parked. */
    private static String shortened(String key) {
        return key.codePoints()
                .limit(LONGEST_KEY)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** PostgreSQL's texts have no NUL, and a record must not be lost for containing one. */
    private static String text(@Nullable byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8).replace('\0', '\uFFFD');
    }
}
