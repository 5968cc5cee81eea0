package org.cityexchange.training.completion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.training.completion.AttendanceMark.Attended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who missed a class session has made up for it. What was recorded stays, and the better counts. */
@Schema(examples = """
                {"enrolmentId": "01997f2e-5c1a-7b1c-9d2e-3f4a5b6c7d8e", "heldOn": "2027-03-15", "minutes": 90}
                """)
public record MakeUpSessionRequest(
        @NotNull UUID enrolmentId,
        @NotNull LocalDate heldOn,

        @Schema(nullable = true, examples = "90") @Min(0) @Max(AttendanceRequest.MINUTES_OF_A_DAY)
        Integer minutes) {

    Attended attended() {
        return new Attended(enrolmentId, AttendanceStatus.PRESENT, minutes);
    }
}
