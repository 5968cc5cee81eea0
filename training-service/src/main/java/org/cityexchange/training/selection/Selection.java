package org.cityexchange.training.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.selection.Completion.Verdict;
import org.cityexchange.training.selection.Scoring.Scored;
import org.cityexchange.training.selection.SelectionResult.BlockedBy;
import org.cityexchange.training.selection.SelectionResult.Outcome;

/**
 * Selects, in the order of the points, everybody with whom no maximum is exceeded and every minimum can still be reached.
 * So whoever is not selected has one limit to be told, and nobody behind them was selected in their place but for it.
 *
 * <p>Where the minimums cannot all be reached, those of the first rules go before: each is lowered to what is possible
 * given those before it, and the result says how many are missing.
 */
final class Selection {

    /** Enough for anything but rules made up to be entangled; a step takes some tens of microseconds. */
    private static final int STEPS_FOR_ALL = 20_000;

    private static final int STEPS_FOR_ONE = 200;

    private final SelectionInputs inputs;
    private final Limits limits;
    private final Outlook outlook;
    private final Completion completion;
    private final Map<Integer, BlockedBy> ruledOut = new HashMap<>();

    /** Who would complete the selection from here, by kind: as long as they can, nothing has to be searched. */
    private int[] backup;

    private Selection(SelectionInputs inputs) {
        this.inputs = inputs;
        limits = new Limits(inputs);
        outlook = limits.outlook();
        completion = new Completion(limits);
        backup = completion.nobody();
    }

    /** The outcome, which follows from the inputs alone. */
    static SelectionResult of(SelectionInputs inputs) {
        var terms = inputs.terms();
        return new Selection(inputs).result(Scoring.order(inputs.candidates(), terms.weights(), terms.seed()));
    }

    /** The same with the candidates considered in the order in which they stand, whatever their points. */
    static SelectionResult inOrder(SelectionInputs inputs) {
        return new Selection(inputs)
                .result(inputs.candidates().stream()
                        .map(candidate -> new Scored(candidate, Map.of()))
                        .toList());
    }

    private SelectionResult result(List<Scored> order) {
        lowerWhatCannotBeReached();
        var entries = new ArrayList<SelectionResult.Entry>();
        var selected = new int[limits.all().size()];
        var reserves = new EnumMap<Channel, Integer>(Channel.class);
        for (var scored : order) {
            var blockedBy = consider(limits.kindOf(scored.candidate()));
            if (blockedBy.isEmpty()) {
                Arrays.stream(limits.of(limits.kindOf(scored.candidate()))).forEach(limit -> selected[limit]++);
            }
            entries.add(entry(scored, entries.size() + 1, blockedBy, reserves));
        }
        var uses = new ArrayList<SelectionResult.LimitUse>();
        for (int i = 0; i < selected.length; i++) {
            uses.add(SelectionResult.LimitUse.of(limits.all().get(i), selected[i]));
        }
        return SelectionResult.of(List.copyOf(entries), List.copyOf(uses));
    }

    private void lowerWhatCannotBeReached() {
        if (isReachable()) {
            return;
        }
        var needed = outlook.pending();
        var wanted = Arrays.stream(needed).map(outlook::need).toArray();
        Arrays.stream(needed).forEach(limit -> outlook.demand(limit, 0));
        for (int i = 0; i < needed.length; i++) {
            var level = wanted[i];
            do {
                outlook.demand(needed[i], level--);
            } while (!isReachable());
        }
    }

    /** Whether all that is demanded can be reached; then it is known with whom. */
    private boolean isReachable() {
        var answer = completion.of(outlook, backup, STEPS_FOR_ALL);
        if (answer.verdict() == Verdict.UNDECIDED) {
            throw new DomainException(ErrorCode.SELECTION_TOO_ENTANGLED);
        }
        if (answer.verdict() == Verdict.POSSIBLE) {
            backup = answer.with();
        }
        return answer.verdict() == Verdict.POSSIBLE;
    }

    /** Selects one of that kind if it is possible; answers what blocks where it is not. */
    private List<BlockedBy> consider(int kind) {
        var full = Arrays.stream(limits.of(kind))
                .filter(limit -> outlook.room(limit) == 0)
                .mapToObj(limit -> BlockedBy.full(limits.all().get(limit)))
                .toList();
        if (full.isEmpty() && !ruledOut.containsKey(kind) && selects(kind)) {
            return List.of();
        }
        // what is not possible now never will be: nobody may count on one of that kind any more
        outlook.close(kind);
        return full.isEmpty() ? List.of(ruledOut.get(kind)) : full;
    }

    private boolean selects(int kind) {
        outlook.take(kind);
        var without = backup.clone();
        without[kind] = Math.max(0, without[kind] - 1);
        for (var known : List.of(without, backup)) {
            if (outlook.isCompletedBy(known)) {
                backup = known;
                return true;
            }
        }
        var answer = completion.of(outlook, without, STEPS_FOR_ONE);
        if (answer.verdict() == Verdict.POSSIBLE) {
            backup = answer.with();
            return true;
        }
        ruledOut.put(kind, answer.verdict() == Verdict.UNDECIDED ? BlockedBy.UNDECIDED : unreachable());
        outlook.giveBack(kind);
        return false;
    }

    /** The first limit whose minimum cannot be reached together with those before it, as far as the search can tell. */
    private BlockedBy unreachable() {
        var tried = outlook.withoutNeeds();
        for (int limit : outlook.pending()) {
            tried.demand(limit, outlook.need(limit));
            if (completion.of(tried, backup, STEPS_FOR_ONE).verdict() != Verdict.POSSIBLE) {
                return BlockedBy.neededBy(limits.all().get(limit));
            }
        }
        throw new IllegalStateException("all minimums can be reached");
    }

    private SelectionResult.Entry entry(
            Scored scored, int place, List<BlockedBy> blockedBy, Map<Channel, Integer> reserves) {
        var candidate = scored.candidate();
        var outcome = Outcome.SELECTED;
        Integer reserve = null;
        if (!blockedBy.isEmpty()) {
            var before = reserves.getOrDefault(candidate.channel(), 0);
            var most = inputs.terms().reserves();
            var callable = blockedBy.stream().allMatch(Selection::mayBeLifted);
            outcome = callable && (most == null || before < most) ? Outcome.RESERVE : Outcome.NOT_SELECTED;
            reserve = outcome == Outcome.RESERVE ? Integer.valueOf(before + 1) : null;
        }
        if (reserve != null) {
            reserves.put(candidate.channel(), reserve);
        }
        return new SelectionResult.Entry(
                candidate.id(),
                candidate.channel(),
                place,
                scored.points(),
                scored.total(),
                outcome,
                reserve,
                blockedBy);
    }

    /** A maximum of nobody stays whoever declines. */
    private static boolean mayBeLifted(BlockedBy blocked) {
        return blocked.block() != SelectionResult.Block.MAXIMUM || blocked.limit() > 0;
    }
}
