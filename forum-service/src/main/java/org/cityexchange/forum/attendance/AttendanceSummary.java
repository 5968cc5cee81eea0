package org.cityexchange.forum.attendance;

import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of those with a seat attended, by what is known of them. The rows of each list add up to the total, except
 * those by session, each of which does so by itself: one may attend several.
 */
@Schema(description = "The rows of each list add up to the total; by session each row does so by itself")
public record AttendanceSummary(
        UUID eventId,
        Counts total,

        @Schema(nullable = true, description = "Who had a seat and did not attend; null until the event was held")
        Integer noShows,

        @Schema(description = "By the mode registered for") List<Row> byMode,

        @Schema(description = "By the mode seen in: ON_SITE, ONLINE or BOTH; null: not seen")
        List<Row> byModeAttended,

        @Schema(description = "Who was let in at the session's own door")
        List<Row> bySession,

        List<Row> byCity,
        List<Row> byCountry,

        @Schema(description = "시도: the local government the city lies in, or itself where it is one")
        List<Row> byProvince,

        List<Row> byCategory) {

    /** So many had a seat; of those so many attended, did not, or nobody knows. */
    @Schema(name = "AttendanceCounts")
    public record Counts(int registered, int attended, int absent, int unknown) {}

    /** Those of one key. */
    @Schema(name = "AttendanceRow")
    public record Row(
            @Schema(nullable = true, description = "null: not known")
            String key,

            @Schema(nullable = true) LocalizedText label,
            int registered,
            int attended,
            int absent,
            int unknown) {}
}
