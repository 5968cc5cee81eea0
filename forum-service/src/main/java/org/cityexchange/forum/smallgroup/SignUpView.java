package org.cityexchange.forum.smallgroup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registrant's place in a session, or in the queue for one. */
@Schema(name = "SessionSignUp")
public record SignUpView(
        UUID id,
        UUID eventId,
        UUID sessionId,
        UUID registrationId,
        Source source,
        SignUpStatus status,

        @Schema(nullable = true, description = "1 is next; shown where one sign-up is read")
        Integer waitlistPosition,

        Instant requestedAt,
        int version) {

    /** How it came about. */
    @Schema(name = "SignUpSource")
    public enum Source {
        /** The registrant, or an organizer for them. */
        SELF,
        /** A matching run that was committed. */
        MATCHING
    }

    SignUpView at(Integer position) {
        return new SignUpView(id, eventId, sessionId, registrationId, source, status, position, requestedAt, version);
    }
}
