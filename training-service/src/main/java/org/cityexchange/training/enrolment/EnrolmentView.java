package org.cityexchange.training.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.Rank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment, as shown. Whose it is stands with the trainee. */
@Schema(name = "Enrolment")
public record EnrolmentView(
        UUID id,
        UUID courseRunId,
        UUID traineeId,

        @Schema(description = "Of that day, as are institution and rank", examples = "delhi-in")
        String cityCode,

        @Schema(nullable = true) String institutionCode,
        Rank rank,
        Channel channel,

        @Schema(nullable = true, description = "The channel it waits for with the seat it has")
        Channel wantedChannel,

        EnrolmentStatus status,

        @Schema(nullable = true, description = "Not for auditors")
        String statusReason,

        @Schema(
                nullable = true,
                description =
                        "Why somebody from outside of the target region was let in; for administrators and auditors")
        String targetOverride,

        @Schema(
                nullable = true,
                description = "The lane that is full: a channel, or a continent with a share of its own")
        String waitsFor,

        @Schema(nullable = true, description = "1 is next") Integer waitlistPosition,

        @Schema(nullable = true, description = "When the invitation ends if nobody answers")
        Instant expiresAt,

        @Schema(nullable = true) Instant completedAt,
        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        Instant recordedAt,
        Instant updatedAt,
        @Schema(examples = "0") int version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "For staff only")
        List<EnrolmentStatus> allowedTransitions) {

    /** The same with its place in the queue. */
    EnrolmentView at(Integer position) {
        return with(statusReason, targetOverride, position, allowedTransitions);
    }

    /** The same with what staff may make of it. */
    EnrolmentView forStaff(List<EnrolmentStatus> allowed) {
        return with(statusReason, targetOverride, waitlistPosition, allowed);
    }

    /** The same without what concerns administrators and auditors alone. */
    EnrolmentView withoutOverride() {
        return with(statusReason, null, waitlistPosition, allowedTransitions);
    }

    /** The same without what was said about the person. */
    EnrolmentView masked() {
        return with(null, targetOverride, waitlistPosition, allowedTransitions);
    }

    private EnrolmentView with(String reason, String override, Integer position, List<EnrolmentStatus> allowed) {
        return new EnrolmentView(
                id,
                courseRunId,
                traineeId,
                cityCode,
                institutionCode,
                rank,
                channel,
                wantedChannel,
                status,
                reason,
                override,
                waitsFor,
                position,
                expiresAt,
                completedAt,
                provenance,
                dataset,
                recordedAt,
                updatedAt,
                version,
                allowed);
    }
}
