package org.cityexchange.training.selection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is selected, and why the others are not.
 *
 * @param nominations in the order in which they were considered
 * @param limits every limit and how many of it there are then
 */
@Schema(name = "SelectionResult")
public record SelectionResult(
        int selected,
        int reserves,

        @Schema(description = "False where a minimum cannot be reached: see missing of the limits")
        boolean minimumsMet,

        List<Entry> nominations,
        List<LimitUse> limits) {

    /** What becomes of a nomination. */
    @Schema(name = "SelectionOutcome")
    public enum Outcome {
        SELECTED,
        RESERVE,
        NOT_SELECTED
    }

    /** Why somebody was not selected at their turn. */
    @Schema(name = "SelectionBlock")
    public enum Block {
        /** The lane has no seat left. */
        NO_SEAT,
        /** The rule's maximum was reached. */
        MAXIMUM,
        /** With them the rule's minimum could not be reached any more: the seat is kept for somebody it needs. */
        KEPT_FOR_MINIMUM,
        /** The rules are so entangled that it was not found out whether with them all minimums can be reached. */
        UNDECIDED
    }

    /**
     * What became of a nomination.
     *
     * @param place in the order of the points: 1 was considered first
     * @param reserve the place among the channel's reserves: 1 is called up first
     */
    @Schema(name = "SelectionEntry")
    public record Entry(
            UUID nominationId,
            Channel channel,
            int place,

            @Schema(description = "By criterion; of a criterion of weight 40 there are at most 4000")
            Map<Criterion, Integer> points,

            int total,
            Outcome outcome,

            @Schema(nullable = true, description = "1 is called up first; null for others than reserves")
            Integer reserve,

            @Schema(description = "What kept the nominee from being selected; empty for the selected")
            List<BlockedBy> blockedBy) {

        private String canonical() {
            return String.join(
                    "|",
                    nominationId.toString(),
                    Integer.toString(place),
                    Integer.toString(total),
                    outcome.name(),
                    String.valueOf(reserve),
                    blockedBy.toString());
        }
    }

    /** The limit that kept somebody from being selected. */
    @Schema(name = "SelectionBlockedBy")
    public record BlockedBy(
            Block block,

            @Schema(nullable = true, description = "Where there was no seat: a channel, or a continent's share")
            String lane,

            @Schema(nullable = true) RuleDimension dimension,
            @Schema(nullable = true) ContinentScheme scheme,

            @Schema(nullable = true, description = "Of which there are enough, or too few", examples = "ASIA")
            String value,

            @Schema(nullable = true, description = "The maximum or minimum")
            Integer limit) {

        static final BlockedBy UNDECIDED = new BlockedBy(Block.UNDECIDED, null, null, null, null, null);

        static BlockedBy full(Limit limit) {
            return limit.rule() == null
                    ? new BlockedBy(Block.NO_SEAT, limit.lane(), null, null, null, limit.most())
                    : of(Block.MAXIMUM, limit, limit.most());
        }

        static BlockedBy neededBy(Limit limit) {
            return of(Block.KEPT_FOR_MINIMUM, limit, limit.least());
        }

        private static BlockedBy of(Block block, Limit limit, int value) {
            var rule = limit.rule();
            return new BlockedBy(block, null, rule.dimension(), rule.scheme(), limit.value(), value);
        }
    }

    /**
     * A limit and how many there are of it.
     *
     * @param present who took part already
     * @param missing how many too few there are: as many as no selection within the other limits could add, given the
     *     minimums before it
     */
    @Schema(name = "SelectionLimit")
    public record LimitUse(
            @Schema(
                    nullable = true,
                    description = "The channel or the continent's share whose seats it is of; null for a rule")
            String lane,

            @Schema(nullable = true) RuleDimension dimension,
            @Schema(nullable = true) ContinentScheme scheme,

            @Schema(nullable = true, examples = "ASIA") String value,
            int min,

            @Schema(nullable = true, description = "null: no limit; of a lane, the seats that were free")
            Integer max,

            int present,
            int selected,
            int missing) {

        static LimitUse of(Limit limit, int selected) {
            var rule = limit.rule();
            return new LimitUse(
                    limit.lane(),
                    rule == null ? null : rule.dimension(),
                    rule == null ? null : rule.scheme(),
                    limit.value(),
                    limit.least(),
                    limit.most() == Limit.NO_LIMIT ? null : limit.most(),
                    limit.present(),
                    selected,
                    Math.max(0, limit.need() - selected));
        }
    }

    static SelectionResult of(List<Entry> nominations, List<LimitUse> limits) {
        return new SelectionResult(
                count(nominations, Outcome.SELECTED),
                count(nominations, Outcome.RESERVE),
                limits.stream().allMatch(limit -> limit.missing() == 0),
                nominations,
                limits);
    }

    private static int count(List<Entry> nominations, Outcome outcome) {
        return (int)
                nominations.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** SHA-256 over the hash of the inputs and all of the outcome. */
    String hash(String inputHash) {
        var text = nominations.stream().map(Entry::canonical).collect(Collectors.joining("\n"));
        return SelectionInputs.hash(inputHash + "\n" + text + "\n" + limits);
    }
}
