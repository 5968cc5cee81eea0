package org.cityexchange.forum.smallgroup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a place in a session.
 *
 * @param replace whether what overlaps in time is given up for it; it is kept if the session is full
 */
@Schema(examples = "{\"registrationId\": \"01936e2a-7c5b-7000-8000-000000000002\", \"replace\": false}")
public record SignUpRequest(
        @NotNull UUID registrationId,

        @Schema(nullable = true, description = "Give up what overlaps in time; false unless told")
        Boolean replace) {

    /** Nothing is given up unless told. */
    public SignUpRequest {
        replace = replace != null && replace;
    }
}
