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

/** When people were in the meeting, as its provider tells. */
@Schema(examples = """
                {"items": [{"reference": "zoom-83124-1", "code": "7KQ3M-X9TZA",
                            "joinedAt": "2027-11-26T14:02:00+09:00", "leftAt": "2027-11-26T15:58:30+09:00"}]}
                """)
public record OnlineIntervals(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /** One stretch of one person; who that is says either the code or the join link. */
    @Schema(name = "OnlineInterval")
    public record Item(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "The provider's own: told again, it replaces what was told before")
            String reference,

            @Size(max = 100) @Schema(nullable = true) String code,
            @Schema(nullable = true) UUID joinLinkId,
            @NotNull Instant joinedAt,

            @Schema(nullable = true, description = "Left out while the person is still there")
            Instant leftAt) {

        /** Codes are typed in, too. */
        public Item {
            code = code == null ? null : code.strip().toUpperCase(Locale.ROOT);
        }
    }

    /** What came of one of them. */
    @Schema(name = "OnlineIntervalResult")
    public record Result(
            String reference,

            @Schema(description = "OK counts; every other is kept and does not")
            ScanResult result) {}
}
