package org.cityexchange.kit.exchange;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record that could not be taken in, without its contents.
 *
 * @param id its id among the parked ones
 * @param topic the topic it came on
 * @param key its key; empty for none
 * @param partition its place in the log
 * @param offset its place in the partition
 * @param eventId the event's id; null if it could not be read
 * @param type the event's type; null if it has none
 * @param revision the event's revision; null if it could not be read
 * @param reason why it is parked
 * @param explanation what that means and what to do
 * @param detail what exactly failed, for developers
 * @param attempts how often it was tried
 * @param parkedAt since when it is parked
 */
@Schema(name = "ParkedRecord", examples = """
                {"id": "019ab0a1-7c11-7a01-8b11-1a2b3c4d5e01", "topic": "training.city.v1",
                 "key": "019ab001-0a01-7c11-8b11-1a2b3c4d5e01", "partition": 0, "offset": 4711,
                 "eventId": "019ab0a0-7c11-7a01-8b11-1a2b3c4d5e02",
                 "type": "org.cityexchange.training.city-renamed.v1", "revision": 3, "reason": "HANDLER_FAILED",
                 "explanation": {"en": "Taking it in failed repeatedly: remove the cause, then replay the key."},
                 "detail": "IllegalStateException at forum.city.CityHandler.handle:42", "attempts": 3,
                 "parkedAt": "2026-11-22T09:00:00.123456Z"}
                """)
public record ParkedRecordView(
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
        ParkReason reason,
        LocalizedText explanation,

        @Schema(examples = "IllegalStateException at forum.city.CityHandler.handle:42")
        String detail,

        @Schema(examples = "3") int attempts,
        Instant parkedAt) {}
