package org.cityexchange.training.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.cityexchange.training.statistics.TrainingFigures;
import org.cityexchange.training.statistics.Warning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much training there was, with the rules of all statistics. */
@Schema(name = "TrainingImpact")
public record TrainingImpact(
        @Schema(description = "Runs that are finished or closed", examples = "12")
        long courseRuns,

        @Schema(description = "Completed enrolments in them", examples = "151")
        long participations,

        @Schema(description = "The people behind these, each once", examples = "140")
        long alumni,

        @Schema(description = "By the year the run starts in; runs and participations add up")
        List<Part> byYear,

        @Schema(description = "By topic of the first level; runs and participations add up")
        List<Part> byTopic,

        Where links,

        @Schema(description = "What a reader has to know lest a number mislead")
        List<Warning> warnings) {

    /** What counts of one year or topic. */
    @Schema(name = "TrainingImpactPart")
    public record Part(
            @Schema(examples = "2019") String key,
            @Schema(examples = "2") long courseRuns,
            @Schema(examples = "17") long participations) {}

    /** Where what was counted is. */
    @Schema(name = "TrainingImpactLinks")
    public record Where(
            URI courseRuns,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            URI participations,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            URI alumni) {}

    static TrainingImpact of(TrainingFigures figures, Where links) {
        return new TrainingImpact(
                figures.courseRuns(),
                figures.participations(),
                figures.trainees(),
                parts(figures.byYear()),
                parts(figures.byTopic()),
                links,
                figures.warnings());
    }

    private static List<Part> parts(List<TrainingFigures.Part> parts) {
        return parts.stream()
                .map(part -> new Part(part.key(), part.courseRuns(), part.participations()))
                .toList();
    }
}
