package org.cityexchange.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to be invited to a course run. City, institution and rank are taken from the trainee as of today. */
@Schema(examples = """
                {"traineeId": "01938f3e-5c1a-7b4e-9d2f-3a6b8c0d1e2f", "channel": "ON_SITE"}
                """)
public record EnrolmentRequest(
        @NotNull UUID traineeId,

        @Schema(nullable = true, description = "Needed where the course run has more than one")
        Channel channel,

        @Schema(nullable = true, description = "When the invitation ends if nobody answers; two weeks unless told")
        Instant expiresAt,

        @Schema(
                nullable = true,
                description =
                        "Whether to wait where all seats are taken; true unless told. False refuses and names the full lane.")
        Boolean mayWait,

        @Schema(
                nullable = true,
                description = "Why somebody from outside of the target region is let in; kept, for auditors")
        @Size(max = 1000)
        String targetOverride) {}
