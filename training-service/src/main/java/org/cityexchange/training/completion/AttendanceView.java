package org.cityexchange.training.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of a class session: everybody who takes part in the run, recorded or not. Whose enrolments these are stands there. */
@Schema(name = "Attendance")
public record AttendanceView(
        UUID classSessionId,
        UUID courseRunId,
        List<Entry> records,

        @Schema(description = "How often it was written, 0 before the first time", examples = "1")
        int revision,

        @Schema(nullable = true) Instant updatedAt) {

    /** One person. */
    @Schema(name = "AttendanceRecord")
    public record Entry(
            UUID enrolmentId,
            UUID traineeId,

            @Schema(nullable = true, description = "What counts: the best that is on record")
            AttendanceStatus status,

            @Schema(nullable = true, description = "Of what counts", examples = "90")
            Integer minutes,

            @Schema(description = "Whether a make-up session is what counts")
            boolean madeUp,

            @Schema(
                    description =
                            "Everything that was ever recorded, the earliest first; what has replacedAt counts no more")
            List<Mark> history) {}

    /** One record. */
    @Schema(name = "AttendanceMark")
    public record Mark(
            UUID id,
            UUID enrolmentId,
            AttendanceStatus status,
            @Schema(nullable = true, examples = "90") Integer minutes,
            boolean makeUp,

            @Schema(nullable = true, description = "When the make-up session was held")
            LocalDate heldOn,

            @Schema(description = "Subject of the token", examples = "training-admin-1")
            String recordedBy,

            Instant recordedAt,
            @Schema(nullable = true) Instant replacedAt) {}
}
