package org.cityexchange.training.trainee;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further address of a trainee. */
@Schema(examples = """
                {"email": "trainee-00001.home@example.org"}
                """)
public record TraineeAddressRequest(
        @NotBlank @Email @Size(max = 254) String email) {

    /** The address is taken in its normal form, so that a full-width one is the address it stands for. */
    public TraineeAddressRequest {
        email = TraineeDetails.address(email);
    }
}
