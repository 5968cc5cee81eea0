package org.cityexchange.training.privacy;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says whom to erase: by the address, as a trainee, or by an enrolment. */
@Schema(name = "ErasureRequest", examples = "{\"email\": \"trainee-00001@example.org\"}")
public record ErasureRequest(
        @Email @Size(max = 254) @Schema(nullable = true, examples = "trainee-00001@example.org")
        String email,

        @Schema(nullable = true) UUID traineeId,

        @Schema(nullable = true, description = "An enrolment of the person's; needed with an Enrolment-Token")
        UUID enrolmentId) {

    /** A blank address is none. */
    public ErasureRequest {
        email = email == null || email.isBlank() ? null : email.strip();
    }

    /** The row that is named; null where an address is. */
    UUID row() {
        return traineeId == null ? enrolmentId : traineeId;
    }

    boolean namesOne() {
        var named = (email == null ? 0 : 1) + (traineeId == null ? 0 : 1) + (enrolmentId == null ? 0 : 1);
        return named == 1;
    }
}
