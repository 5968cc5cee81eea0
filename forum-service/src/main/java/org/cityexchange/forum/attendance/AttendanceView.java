package org.cityexchange.forum.attendance;

import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.Registrant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether and how somebody attended, worked out anew from what was seen each time it is read. */
@Schema(name = "Attendance")
public record AttendanceView(
        UUID registrationId,
        @Schema(examples = "7KQ3M-X9TZA") String code,
        RegistrationMode registeredMode,

        @Schema(description = "The ways in which they were seen; may be another than they registered for")
        List<RegistrationMode> modes,

        @Schema(
                nullable = true,
                description = "On site or online, time at both counted once; null where it is not measured")
        Integer minutes,

        @Schema(nullable = true, description = "By the event's rule; null where nobody counted")
        Boolean attended) {

    static AttendanceView of(Registrant registrant, Attendance attendance) {
        return new AttendanceView(
                registrant.id(),
                registrant.code(),
                registrant.mode(),
                attendance.modes(),
                attendance.minutes(),
                attendance.attended());
    }
}
