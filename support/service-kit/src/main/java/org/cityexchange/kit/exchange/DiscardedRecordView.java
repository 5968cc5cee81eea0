package org.cityexchange.kit.exchange;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record that was given up, and by whom.
 *
 * @param id the id it had among the parked ones
 * @param topic the topic it came on
 * @param key its key; empty for none
 * @param partition its place in the log
 * @param offset its place in the partition
 * @param eventId the event's id; null if it could not be read
 * @param type the event's type; null if it has none
 * @param revision the revision that is passed over from then on; null where nothing is
 * @param parkedReason why it was parked
 * @param detail what exactly failed
 * @param parkedAt since when it was parked
 * @param reason why it was given up
 * @param discardedBy the subject of the token with which it was
 * @param discardedAt when it was
 */
@Schema(name = "DiscardedRecord")
public record DiscardedRecordView(
        UUID id,
        @Schema(examples = "training.city.v1") String topic,

        @Schema(examples = "019ab001-0a01-7c11-8b11-1a2b3c4d5e01")
        String key,

        @Schema(examples = "0") int partition,
        @Schema(examples = "4711") long offset,
        @Nullable @Schema(nullable = true) UUID eventId,

        @Nullable @Schema(nullable = true, examples = "org.cityexchange.training.city-renamed.v1")
        String type,

        @Nullable @Schema(nullable = true, examples = "3") Long revision,
        ParkReason parkedReason,

        @Schema(examples = "JsonParseException at line 1, column 14")
        String detail,

        Instant parkedAt,

        @Schema(examples = "Truncated by a faulty sender, which has sent the city anew")
        String reason,

        @Schema(examples = "operator-1") String discardedBy,
        Instant discardedAt) {}
