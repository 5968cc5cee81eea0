package org.cityexchange.training.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says whether all minimums can still be reached, and with whom. Any two axes are looked at exactly, by a flow; then the
 * completion that was known before is repaired; and where neither gives the answer, because limits on three or more axes
 * are entangled, all possibilities are searched by backtracking. The steps are counted, so that the answer takes an end
 * and is the same on every machine.
 */
final class Completion {

    private final Limits limits;

    Completion(Limits limits) {
        this.limits = limits;
    }

    /** What the answer is. */
    enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        /** The search was not finished within its steps. */
        UNDECIDED
    }

    /** The answer, and who makes it possible. */
    static final class Answer {

        private final Verdict verdict;
        private final int[] with;

        private Answer(Verdict verdict, int[] with) {
            this.verdict = verdict;
            this.with = with;
        }

        static Answer possible(int[] with) {
            return new Answer(Verdict.POSSIBLE, with);
        }

        static Answer not(Verdict verdict) {
            return new Answer(verdict, new int[0]);
        }

        Verdict verdict() {
            return verdict;
        }

        /** How many of each kind complete the selection, where that is possible. */
        int[] with() {
            return with;
        }
    }

    /** As if nobody were known who would complete a selection. */
    int[] nobody() {
        return new int[limits.kinds().size()];
    }

    /**
     * The answer for that outlook.
     *
     * @param known what completed the selection until a moment ago
     * @param steps how many to search at most
     */
    Answer of(Outlook outlook, int[] known, int steps) {
        if (!anyTwoAxesFit(outlook)) {
            return Answer.not(Verdict.IMPOSSIBLE);
        }
        var repaired = Repair.of(limits, outlook, known);
        return repaired.isPresent() ? Answer.possible(repaired.get()) : new Search(outlook, steps).answer();
    }

    private boolean anyTwoAxesFit(Outlook outlook) {
        var axes = limits.axes();
        return Arrays.stream(outlook.pending()).allMatch(limit -> outlook.need(limit) <= outlook.room(limit))
                && IntStream.range(0, axes.size())
                        .filter(axis -> axes.get(axis).stream().anyMatch(limit -> outlook.need(limit) > 0))
                        .allMatch(axis -> IntStream.range(0, axes.size())
                                .filter(other -> other != axis)
                                .allMatch(other -> new AxisFlow(limits, outlook, axis, other).servesAllNeeds()));
    }

    /** Tries for the scarcest need either one more of the most useful kind, or none of it at all. */
    private final class Search {

        private final Outlook outlook;
        private final int[] taken = nobody();
        private int stepsLeft;

        Search(Outlook outlook, int steps) {
            this.outlook = outlook;
            stepsLeft = steps;
        }

        Answer answer() {
            if (isPossible()) {
                return Answer.possible(taken);
            }
            return Answer.not(stepsLeft < 0 ? Verdict.UNDECIDED : Verdict.IMPOSSIBLE);
        }

        private boolean isPossible() {
            if (--stepsLeft < 0) {
                return false;
            }
            if (outlook.isComplete()) {
                return true;
            }
            if (!anyTwoAxesFit(outlook)) {
                return false;
            }
            var kind = mostUseful();
            return kind.isPresent() && (withOneMore(kind.get()) || withoutMore(kind.get()));
        }

        private boolean withOneMore(int kind) {
            outlook.take(kind);
            taken[kind]++;
            var possible = isPossible();
            outlook.giveBack(kind);
            if (!possible) {
                taken[kind]--;
            }
            return possible;
        }

        private boolean withoutMore(int kind) {
            var closed = outlook.close(kind);
            var possible = isPossible();
            outlook.reopen(kind, closed);
            return possible;
        }

        /** Of those needed where the fewest can be spared, the kind that serves most needs and uses up what is plenty. */
        private Optional<Integer> mostUseful() {
            var scarcest = Arrays.stream(outlook.pending())
                    .boxed()
                    .min(Comparator.comparing(this::spare))
                    .orElseThrow();
            return IntStream.range(0, limits.kinds().size())
                    .filter(kind -> concerns(kind, scarcest) && outlook.usable(kind) > 0)
                    .boxed()
                    .max(Comparator.<Integer>comparingLong(this::served)
                            .thenComparing(this::narrowest)
                            .thenComparing(Comparator.reverseOrder()));
        }

        private int spare(int limit) {
            var usable = IntStream.range(0, limits.kinds().size())
                    .filter(kind -> concerns(kind, limit))
                    .map(outlook::usable)
                    .sum();
            return Math.min(usable, outlook.room(limit)) - outlook.need(limit);
        }

        private boolean concerns(int kind, int limit) {
            return Arrays.stream(limits.of(kind)).anyMatch(each -> each == limit);
        }

        private long served(int kind) {
            return Arrays.stream(limits.of(kind))
                    .filter(limit -> outlook.need(limit) > 0)
                    .count();
        }

        private int narrowest(int kind) {
            return Arrays.stream(limits.of(kind)).map(outlook::room).min().orElseThrow();
        }
    }
}
