package org.cityexchange.training.selection;

import java.util.Arrays;
import java.util.Optional;

/**
 * Makes a completion out of one that has become wrong by a little: it adds, removes or exchanges one nominee at a time,
 * always in the way that leaves fewest limits broken, and does not touch a kind again for some moves, so that it does not
 * go round in circles. It finds what it finds; that there is nothing to be found is for {@link Completion} to say.
 */
final class Repair {

    private static final int MOST_MOVES = 60;
    private static final int REST = 4;
    private static final int NOBODY = -1;

    private final Limits limits;
    private final Outlook outlook;
    private final int[] more;
    private final int[] count;
    private final int[] restsUntil;

    private record Move(int out, int in, int broken) {}

    private Repair(Limits limits, Outlook outlook, int[] start) {
        this.limits = limits;
        this.outlook = outlook;
        more = new int[start.length];
        count = new int[limits.all().size()];
        restsUntil = new int[start.length];
        for (int kind = 0; kind < start.length; kind++) {
            for (int i = 0; i < Math.min(start[kind], outlook.left(kind)); i++) {
                change(kind, 1);
            }
        }
    }

    /** How many more of each kind complete the selection, made out of such numbers; empty when it finds none. */
    static Optional<int[]> of(Limits limits, Outlook outlook, int[] start) {
        return new Repair(limits, outlook, start).done();
    }

    private Optional<int[]> done() {
        var broken = 0;
        for (int limit = 0; limit < count.length; limit++) {
            broken += broken(limit, 0);
        }
        for (int move = 0; broken > 0 && move < MOST_MOVES; move++) {
            var best = best(broken, move);
            if (best == null) {
                return Optional.empty();
            }
            broken = best.broken();
            apply(best.out(), -1, move);
            apply(best.in(), 1, move);
        }
        return broken == 0 ? Optional.of(more) : Optional.empty();
    }

    private Move best(int broken, int move) {
        Move best = null;
        for (int out = NOBODY; out < more.length; out++) {
            if (out != NOBODY && (more[out] == 0 || restsUntil[out] > move)) {
                continue;
            }
            var without = broken + changed(out, -1);
            best = better(best, new Move(out, NOBODY, without));
            change(out, -1);
            for (int in = 0; in < more.length; in++) {
                if (in != out && more[in] < outlook.left(in) && restsUntil[in] <= move) {
                    best = better(best, new Move(out, in, without + changed(in, 1)));
                }
            }
            change(out, 1);
        }
        return best;
    }

    /** The first of the best; doing nothing is no move. */
    private static Move better(Move best, Move other) {
        if (other.out() == NOBODY && other.in() == NOBODY) {
            return best;
        }
        return best == null || other.broken() < best.broken() ? other : best;
    }

    /** By how much is broken more if there are so many more of a kind. */
    private int changed(int kind, int by) {
        return kind == NOBODY
                ? 0
                : Arrays.stream(limits.of(kind))
                        .map(limit -> broken(limit, by) - broken(limit, 0))
                        .sum();
    }

    private int broken(int limit, int by) {
        var there = count[limit] + by;
        return Math.max(0, outlook.need(limit) - there) + Math.max(0, there - outlook.room(limit));
    }

    private void apply(int kind, int by, int move) {
        if (kind != NOBODY) {
            change(kind, by);
            restsUntil[kind] = move + REST;
        }
    }

    private void change(int kind, int by) {
        if (kind != NOBODY) {
            more[kind] += by;
            for (int limit : limits.of(kind)) {
                count[limit] += by;
            }
        }
    }
}
