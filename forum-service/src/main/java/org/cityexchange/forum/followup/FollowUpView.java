package org.cityexchange.forum.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.forum.feedback.FeedbackVisibility;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as it is shown. */
@Schema(name = "FollowUp")
public record FollowUpView(
        UUID id,
        UUID eventId,
        String ownerInstitution,
        FollowUpKind kind,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        @Schema(nullable = true) LocalizedText owner,
        @Schema(nullable = true) LocalDate dueOn,

        @Schema(description = "Whether the day has passed by the calendar of Korea and it is not settled")
        boolean overdue,

        List<UUID> themes,
        List<FollowUpRequest.Link> links,
        @Schema(nullable = true) Figure.Source source,
        FeedbackVisibility visibility,
        FollowUpStatus status,

        @Schema(description = "Every change of status, the first first")
        List<Step> history,

        int version) {

    /** The same with these links. */
    FollowUpView linking(List<FollowUpRequest.Link> others) {
        return new FollowUpView(
                id,
                eventId,
                ownerInstitution,
                kind,
                title,
                description,
                owner,
                dueOn,
                overdue,
                themes,
                others,
                source,
                visibility,
                status,
                history,
                version);
    }

    /**
     * A change of status.
     *
     * @param from null where it begins
     */
    @Schema(name = "FollowUpStep")
    public record Step(
            @Schema(nullable = true) FollowUpStatus from,
            FollowUpStatus to,
            @Schema(nullable = true) String reason,
            Instant at) {}
}
