package org.cityexchange.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.training.trainee.Rank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was so of the trainee on that day, as it can be corrected. */
@Schema(examples = """
                {"rank": "MANAGER"}
                """)
public record EnrolmentDetails(
        @NotBlank @Size(max = 80) @Schema(examples = "delhi-in")
        String cityCode,

        @Size(max = 80) @Schema(nullable = true) String institutionCode,

        @NotNull @Schema(description = "For ever once the course run was completed")
        Rank rank,

        @Schema(nullable = true, description = "Why somebody from outside of the target region was let in")
        @Size(max = 1000)
        String targetOverride) {}
