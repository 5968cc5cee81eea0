package org.cityexchange.kit.privacy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure in the auditors' list. */
public record ErasureSummary(
        UUID id,

        @Schema(description = "How far the other service is")
        ErasureReceipt.Status otherStatus,

        Instant requestedAt,

        @Schema(
                nullable = true,
                description = "Subject of the token; null where the person asked, or the other service was asked")
        String askedBy) {}
