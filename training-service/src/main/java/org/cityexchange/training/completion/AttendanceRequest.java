package org.cityexchange.training.completion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cityexchange.training.completion.AttendanceMark.Attended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole list of a class session. Who does not stand on it is not recorded, or not any more. */
@Schema(examples = """
                {"records": [{"enrolmentId": "01997f2e-5c1a-7b1c-9d2e-3f4a5b6c7d8e", "status": "LATE", "minutes": 75}]}
                """)
public record AttendanceRequest(@NotNull @Size(max = 1000) List<@NotNull @Valid Entry> records) {

    static final int MINUTES_OF_A_DAY = 1440;

    /** One person. */
    @Schema(name = "AttendanceRequestRecord")
    public record Entry(
            @NotNull UUID enrolmentId,
            @NotNull AttendanceStatus status,

            @Schema(nullable = true, description = "How long, for PRESENT and LATE", examples = "90")
            @Min(0)
            @Max(MINUTES_OF_A_DAY)
            Integer minutes) {

        Attended attended() {
            return new Attended(enrolmentId, status, minutes);
        }
    }
}
