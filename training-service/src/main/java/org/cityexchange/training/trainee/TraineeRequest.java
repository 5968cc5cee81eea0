package org.cityexchange.training.trainee;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A trainee to be entered. */
@Schema(examples = """
                {"externalKey": "TR-00001", "name": "Trainee One", "email": "trainee-00001@example.org",
                 "gender": "FEMALE", "cityCode": "delhi-in", "jobTitle": "Engineer", "rank": "STAFF", "language": "en"}
                """)
public record TraineeRequest(
        @Size(max = 80)
        @Pattern(regexp = EXTERNAL_KEY)
        @Schema(nullable = true, description = "What the trainee is called elsewhere, for ever", examples = "TR-00001")
        String externalKey,

        @Size(max = TraineeDetails.LONGEST) @Pattern(regexp = TraineeDetails.ONE_LINE) @Schema(nullable = true)
        String name,

        @Size(max = TraineeDetails.LONGEST) @Pattern(regexp = TraineeDetails.ONE_LINE) @Schema(nullable = true)
        String nameLatin,

        @Email @Size(max = 254) @Schema(nullable = true) String email,

        @Schema(nullable = true) Gender gender,

        @NotBlank @Size(max = 80) @Schema(examples = "delhi-in")
        String cityCode,

        @Size(max = 80) @Schema(nullable = true) String institutionCode,

        @Size(max = TraineeDetails.LONGEST) @Pattern(regexp = TraineeDetails.ONE_LINE) @Schema(nullable = true)
        String jobTitle,

        @NotNull Rank rank,

        @Pattern(regexp = TraineeDetails.LANGUAGE) @Schema(nullable = true, description = "ko or en; en unless told")
        String language) {

    static final String EXTERNAL_KEY = "[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*";

    /** The address is taken in its normal form, so that a full-width one is the address it stands for. */
    public TraineeRequest {
        email = TraineeDetails.address(email);
    }

    TraineeDetails details() {
        return new TraineeDetails(name, nameLatin, email, gender, cityCode, institutionCode, jobTitle, rank, language);
    }
}
