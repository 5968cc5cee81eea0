package org.cityexchange.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status an enrolment is to get. */
@Schema(examples = """
                {"to": "DECLINED", "reason": "The council meets in that week"}
                """)
public record EnrolmentTransitionRequest(
        @NotNull EnrolmentStatus to,

        @Schema(nullable = true, description = "Needed to revoke") @Size(max = 1000)
        String reason) {}
