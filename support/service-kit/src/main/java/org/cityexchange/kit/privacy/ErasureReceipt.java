package org.cityexchange.kit.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an erasure did, in both services; nothing in it leads to the person. */
@Schema(examples = """
                {"id": "6f0c7a52-3b1d-4e8f-9a67-2d4c5b6a7f01", "status": "PENDING", "requestedAt": "2030-04-01T00:00:00Z",
                 "services": [{"service": "forum-service", "status": "COMPLETED", "completedAt": "2030-04-01T00:00:00Z",
                   "tables": [{"table": "registration", "rows": 2}]},
                  {"service": "training-service", "status": "PENDING", "completedAt": null, "tables": []}]}
                """)
public record ErasureReceipt(
        UUID id,

        @Schema(description = "PENDING while the other service has not answered yet")
        Status status,

        Instant requestedAt,
        List<InService> services) {

    /** How far an erasure is. */
    public enum Status {
        /** The service does not know of it yet, or has not answered. */
        PENDING,
        /** It is done. */
        COMPLETED,
        /** There was nothing by which the other service could know the person. */
        NOT_NEEDED
    }

    /** What it did in one of the services. */
    @Schema(name = "ErasureInService")
    public record InService(
            @Schema(examples = "forum-service") String service,
            Status status,
            @Schema(nullable = true) Instant completedAt,
            List<TableRows> tables) {}

    /** How many rows of a table were made nobody's. */
    @Schema(name = "ErasedTableRows")
    public record TableRows(
            @Schema(examples = "registration") String table,
            @Schema(examples = "2") int rows) {}
}
