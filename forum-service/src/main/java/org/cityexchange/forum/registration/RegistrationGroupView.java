package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation, as its contact and the event's organizers see it. */
@Schema(name = "RegistrationGroup")
public record RegistrationGroupView(
        UUID id,
        UUID eventId,
        String name,
        @Schema(nullable = true) String contactName,
        @Schema(nullable = true) String contactEmail,
        String locale,
        boolean waitTogether,
        Status status,
        List<RegistrationView> members,
        Instant createdAt) {

    /** Where a delegation stands, which follows from its members. */
    @Schema(name = "RegistrationGroupStatus")
    public enum Status {
        /** Something can still come of one of its registrations. */
        ACTIVE,
        /** None of its registrations is left. */
        CANCELLED
    }
}
