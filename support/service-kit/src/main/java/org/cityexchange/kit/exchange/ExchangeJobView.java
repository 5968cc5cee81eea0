package org.cityexchange.kit.exchange;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.Nullable;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild or a republication.
 *
 * @param topic the topic it is about
 * @param fromAt since when what was written is sent again; null for everything
 * @param progress how far it is
 * @param digestBefore what this service held of the topic before a rebuild; null while it has not begun
 * @param digestAfter and after it; null while it is not done
 * @param failure why it could not be done; null unless it failed
 * @param explanation what that means and what to do
 * @param detail what exactly failed, for developers
 */
@Schema(name = "ExchangeJob", examples = """
                {"id": "019ab0c1-7c11-7a01-8b11-1a2b3c4d5e01", "kind": "REBUILD", "topic": "training.city.v1",
                 "fromAt": null, "status": "COMPLETED", "progress": {"recordsDone": 611, "recordsTotal": 611},
                 "digestBefore": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c",
                 "digestAfter": "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c",
                 "failure": null, "explanation": null, "detail": null, "createdAt": "2026-11-22T09:00:00Z",
                 "startedAt": "2026-11-22T09:00:01Z", "finishedAt": "2026-11-22T09:00:03Z"}
                """)
public record ExchangeJobView(
        UUID id,
        ExchangeJobKind kind,
        @Schema(examples = "training.city.v1") String topic,
        @Nullable @Schema(nullable = true) Instant fromAt,
        ExchangeJobStatus status,
        Progress progress,
        @Nullable @Schema(nullable = true) String digestBefore,
        @Nullable @Schema(nullable = true) String digestAfter,
        @Nullable @Schema(nullable = true) ExchangeJobFailure failure,
        @Nullable @Schema(nullable = true) LocalizedText explanation,
        @Nullable @Schema(nullable = true) String detail,
        Instant createdAt,
        @Nullable @Schema(nullable = true) Instant startedAt,
        @Nullable @Schema(nullable = true) Instant finishedAt) {

    /**
     * How far a job is.
     *
     * @param recordsDone records read, or sent
     * @param recordsTotal how many there are at most; null while that is not known
     */
    @Schema(name = "ExchangeJobProgress")
    public record Progress(
            @Schema(examples = "611") long recordsDone,

            @Nullable @Schema(nullable = true, examples = "611")
            Long recordsTotal) {}
}
