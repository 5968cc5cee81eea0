package org.cityexchange.forum.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device scanned: one ticket at the door, or all of an afternoon without a network. */
@Schema(examples = """
                {"device": "gate-1", "sentAt": "2027-11-26T14:31:05+09:00",
                 "items": [{"code": "7KQ3M-X9TZA", "point": "GATE", "type": "ENTRY",
                            "occurredAt": "2027-11-26T13:52:10+09:00", "nonce": "000017"}]}
                """)
public record CheckInBatch(
        @NotBlank @Size(max = 100) @Schema(description = "The same for all scans of one device")
        String device,

        @Schema(
                nullable = true,
                description = "What the device's clock shows while it sends: tells by how much it is wrong, and the"
                        + " times of the scans are corrected by it. Left out, they are taken as they are")
        Instant sentAt,

        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Scan> items) {

    /** One scan. */
    @Schema(name = "Scan")
    public record Scan(
            @NotBlank @Size(max = 100) @Schema(description = "As it was read, whatever it is")
            String code,

            @NotNull ScanPoint point,

            @Schema(nullable = true, description = "Which session, at the point SESSION")
            UUID sessionId,

            @NotNull ScanType type,

            @NotNull @Schema(description = "By the device's clock")
            Instant occurredAt,

            @NotBlank
            @Size(max = 100)
            @Schema(description = "Unique for the device: a scan that is sent again takes effect once")
            String nonce) {

        /** Codes are read out and typed in, too. */
        public Scan {
            code = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        }
    }
}
