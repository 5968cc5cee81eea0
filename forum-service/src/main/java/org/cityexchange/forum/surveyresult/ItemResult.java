package org.cityexchange.forum.surveyresult;

import java.util.List;
import java.util.stream.IntStream;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one item was answered by one group. */
@Schema(name = "SurveyItemResult")
public record ItemResult(
        @Schema(examples = "overall", description = "The question's key, with that of a row or option behind a dot")
        String key,

        LocalizedText label,

        @Schema(nullable = true, examples = "OVERALL_SATISFACTION")
        String metric,

        @Schema(examples = "SCALE") String kind,

        @Schema(description = "Fewer answered than a group needs, or showing it would give another group away")
        boolean suppressed,

        @Schema(nullable = true, description = "How many answers count")
        Long valid,

        @Schema(nullable = true) Long notApplicable,
        @Schema(nullable = true) Long missing,
        List<Metric> metrics,
        List<Answer> distribution) {

    /** How many chose a value; of those who answered. */
    @Schema(name = "SurveyAnswerShare")
    public record Answer(@Schema(examples = "5") String value, LocalizedText label, Share share) {}

    /** The item as it was answered; hidden where there is no tally. */
    static ItemResult of(Item item, Tally tally) {
        if (tally == null) {
            return new ItemResult(
                    item.key(),
                    item.label(),
                    item.metric(),
                    item.kind().name(),
                    true,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of());
        }
        return new ItemResult(
                item.key(),
                item.label(),
                item.metric(),
                item.kind().name(),
                false,
                tally.valid(),
                tally.notApplicableCount(),
                tally.missing(),
                Metric.of(item, tally),
                distribution(item, tally));
    }

    private static List<Answer> distribution(Item item, Tally tally) {
        return IntStream.range(0, tally.values())
                .mapToObj(value -> new Answer(
                        item.values().get(value).key(),
                        item.values().get(value).label(),
                        Share.of(tally.count(value), tally.valid())))
                .toList();
    }
}
