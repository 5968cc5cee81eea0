package org.cityexchange.forum.attendance;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan and what was answered to it. */
@Schema(name = "CheckIn")
public record CheckInView(
        UUID id,

        @Schema(nullable = true, description = "null where nobody has the code")
        UUID registrationId,

        @Schema(examples = "7KQ3M-X9TZA") String code,
        ScanPoint point,
        @Schema(nullable = true) UUID sessionId,
        ScanType type,

        @Schema(description = "When it happened, corrected by what the device's clock was wrong")
        Instant occurredAt,

        @Schema(description = "When it happened by the device's clock")
        Instant deviceAt,

        Instant receivedAt,
        String device,
        String nonce,
        ScanResult result) {}
