package org.cityexchange.forum.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey as it is shown, and as other features deal with it.
 *
 * @param status as it is at this moment by the clock, whether or not it was settled yet
 */
@Schema(name = "Survey")
public record SurveyView(
        UUID id,
        SurveySubject subject,
        @Schema(nullable = true) UUID eventId,
        @Schema(nullable = true) UUID sessionId,
        @Schema(nullable = true) String courseRun,
        String ownerInstitution,

        @Schema(description = "The same in all versions of a survey")
        UUID familyId,

        @Schema(description = "1 for the first version; a structure that was answered is changed in a next one only")
        int number,

        LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        SurveyAudience audience,
        int minimumGroup,
        List<BallotDimension> dimensions,
        List<String> alumniCategories,
        List<SurveyQuestion> questions,
        @Schema(nullable = true) Instant opensAt,
        @Schema(nullable = true) Instant closesAt,

        @Schema(nullable = true, description = "When it first took answers")
        Instant openedAt,

        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) SurveyRequest.LinkLimits limits,

        @Schema(description = "As of the event: SYNTHETIC for a demonstration")
        Provenance provenance,

        SurveyStatus status,
        int version) {}
