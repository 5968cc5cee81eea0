package org.cityexchange.forum.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about a survey. Its subject is fixed: the event in the path, or one of its sessions; or a course run.
 *
 * @param courseRun of a survey of a course run only
 * @param sessionId of a survey of a session only
 * @param ownerInstitution of a survey of a course run; that of an event belongs to the event's
 */
@Schema(examples = """
                {"title": {"ko": "참가자 만족도 조사", "en": "Participants' satisfaction"}, "audience": "ATTENDED",
                 "dimensions": ["MODE"], "closesAt": "2027-12-03T18:00:00+09:00",
                 "questions": [
                   {"key": "satisfaction", "type": "LIKERT5", "label": {"ko": "전반적으로 만족하십니까?", "en": "Are you satisfied?"},
                    "required": true, "metric": "OVERALL_SATISFACTION"},
                   {"key": "why", "type": "TEXT", "label": {"ko": "아쉬운 점", "en": "What was missing?"},
                    "visibleIf": {"question": "satisfaction", "max": 2}}]}
                """)
public record SurveyRequest(
        @Pattern(regexp = "[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
        @Size(max = 80)
        @Schema(nullable = true, description = "Code of a course run of training-service", examples = "rltc-2027-1")
        String courseRun,

        @Schema(nullable = true) UUID sessionId,
        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,
        @NotNull LocalizedText title,

        @Schema(nullable = true, description = "What respondents read before the first question")
        LocalizedText description,

        @NotNull SurveyAudience audience,

        @Min(3)
        @Max(100)
        @Schema(nullable = true, description = "Results of fewer respondents are never shown; 5 unless told")
        Integer minimumGroup,

        @Size(max = 4) @Schema(description = "What ballots say of whoever they are issued to; none for a LINK")
        List<@NotNull BallotDimension> dimensions,

        @Size(max = 50)
        @Schema(
                description =
                        "Participant categories of the event that are alumni, beside those who are known to be; with the"
                                + " dimension ALUMNUS")
        List<@NotNull @Size(max = 60) String> alumniCategories,

        @Size(max = 200) List<@NotNull @Valid SurveyQuestion> questions,

        @Schema(nullable = true, description = "From when it takes answers; a draft opens then by itself")
        Instant opensAt,

        @Schema(nullable = true, description = "Until when it takes answers; it closes then by itself")
        Instant closesAt,

        @Valid @Schema(nullable = true, description = "Of a LINK")
        LinkLimits limits) {

    private static final int SMALLEST_GROUP = 5;

    /** What is left out: groups of five, no dimensions, no questions yet. */
    public SurveyRequest {
        minimumGroup = minimumGroup == null ? Integer.valueOf(SMALLEST_GROUP) : minimumGroup;
        dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
        alumniCategories = alumniCategories == null ? List.of() : List.copyOf(alumniCategories);
        questions = questions == null ? List.of() : List.copyOf(questions);
        limits = audience == SurveyAudience.LINK && limits == null ? LinkLimits.USUAL : limits;
    }

    /** How much an open link takes, so that nobody fills a survey with answers of their own. */
    @Schema(name = "SurveyLinkLimits", examples = "{\"maxResponses\": 500, \"ballotsPerMinute\": 60}")
    public record LinkLimits(
            @NotNull @Min(1) @Max(1_000_000) @Schema(description = "So many responses at most")
            Integer maxResponses,

            @NotNull @Min(1) @Max(10_000) @Schema(description = "So many ballots at most are drawn in a minute")
            Integer ballotsPerMinute) {

        static final LinkLimits USUAL = new LinkLimits(1000, 60);
    }
}
