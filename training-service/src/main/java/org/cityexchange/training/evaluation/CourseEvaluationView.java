package org.cityexchange.training.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.CourseEvaluationPublished;
import org.cityexchange.contracts.EvaluationDefinition;
import org.cityexchange.contracts.EvaluationFigure;
import org.cityexchange.contracts.EvaluationItem;
import org.cityexchange.contracts.EvaluationUnit;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a survey about a course run came to. */
@Schema(name = "CourseEvaluation")
public record CourseEvaluationView(
        String courseRun,
        @Schema(description = "The survey's title") LocalizedText title,
        Instant publishedAt,

        @Schema(description = "Fewer answered than a group needs, so nothing is shown")
        boolean suppressed,

        @Schema(examples = "5", description = "So many people make a group; of fewer nothing is shown")
        int minimumGroup,

        @Schema(nullable = true, examples = "18") Long responses,

        @Schema(nullable = true, examples = "20", description = "Null for a survey with an open link")
        Long ballots,

        List<Item> items,

        @Schema(description = "SYNTHETIC where the answers were made up to try things out")
        Provenance provenance,

        Source source) {

    /**
     * Where it comes from.
     *
     * @param digest by which the forum can show that the figures are those of the answers
     */
    @Schema(name = "CourseEvaluationSource")
    public record Source(
            @Schema(examples = "forum-service") String service,
            UUID surveyId,

            @Schema(
                    description = "Path of all results in that service",
                    examples = "/v1/surveys/0190c9a2-0000-7000-8000-000000000000/results")
            String path,

            @Schema(description = "When the answers were counted; never again")
            Instant countedAt,

            String digest) {}

    /** One question, and what the answers came to. */
    @Schema(name = "CourseEvaluationItem")
    public record Item(
            @Schema(examples = "overall") String key,
            LocalizedText label,

            @Schema(nullable = true, examples = "OVERALL_SATISFACTION")
            String metric,

            @Schema(description = "Too few answered, or showing it would give another group away")
            boolean suppressed,

            @Schema(nullable = true, description = "How many answers count")
            Long valid,

            @Schema(nullable = true) Long notApplicable,
            @Schema(nullable = true) Long missing,
            List<Measure> figures) {

        private static Item of(EvaluationItem item) {
            return new Item(
                    item.key(),
                    new LocalizedText(item.label()),
                    item.metric(),
                    item.suppressed(),
                    item.valid(),
                    item.notApplicable(),
                    item.missing(),
                    item.figures().stream().map(Measure::of).toList());
        }
    }

    /** One figure with what it was made of, and how. */
    @Schema(name = "CourseEvaluationFigure")
    public record Measure(
            EvaluationDefinition definition,
            LocalizedText meaning,
            EvaluationUnit unit,
            @Schema(examples = "15") BigDecimal numerator,
            @Schema(examples = "16") long denominator,

            @Schema(nullable = true, examples = "94", description = "Rounded half up from the fraction; null of nobody")
            BigDecimal displayed) {

        private static Measure of(EvaluationFigure figure) {
            return new Measure(
                    figure.definition(),
                    Meaning.of(figure.definition()),
                    figure.unit(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.displayed());
        }
    }

    static CourseEvaluationView of(CourseEvaluationPublished told) {
        return new CourseEvaluationView(
                told.courseRun(),
                new LocalizedText(told.title()),
                told.occurredAt(),
                told.suppressed(),
                told.minimumGroup(),
                told.responses(),
                told.ballots(),
                told.items().stream().map(Item::of).toList(),
                told.provenance(),
                new Source(
                        "forum-service",
                        told.surveyId(),
                        "/v1/surveys/" + told.surveyId() + "/results",
                        told.countedAt(),
                        told.digest()));
    }
}
