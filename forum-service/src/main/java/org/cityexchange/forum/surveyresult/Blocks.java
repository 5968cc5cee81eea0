package org.cityexchange.forum.surveyresult;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;

/**
 * People in blocks of which none is smaller than a group may be. What is published of them is a sum over whole blocks, so
 * whatever anybody computes of it, with any arithmetic, speaks of a whole block again.
 *
 * <p>People stand in atoms: the finest groups there are, each with its size. A group is a set of atoms. It may be shown
 * when every block can be split into its part inside and its part outside of the group, each empty or large enough.
 */
final class Blocks {

    private final long[] sizes;
    private final int least;
    private int[] blockOf;
    private int blocks;

    /** All in one block. */
    Blocks(long[] sizes, int least) {
        this.sizes = sizes.clone();
        this.least = least;
        this.blockOf = new int[sizes.length];
        this.blocks = 1;
    }

    /** Splits the blocks along that group, unless one of the parts became too small: then nothing changes. */
    boolean split(BitSet group) {
        var splits = splits(group);
        if (splits) {
            divide(group);
        }
        return splits;
    }

    /** Whether the blocks can be split along that group. */
    boolean splits(BitSet group) {
        var inside = new long[blocks];
        var outside = new long[blocks];
        for (int atom = 0; atom < sizes.length; atom++) {
            (group.get(atom) ? inside : outside)[blockOf[atom]] += sizes[atom];
        }
        return Arrays.stream(inside).noneMatch(this::tooSmall)
                && Arrays.stream(outside).noneMatch(this::tooSmall);
    }

    /** Whether the group consists of whole blocks, so that nothing is told by dividing people along it. */
    boolean isWhole(BitSet group) {
        var sides = new HashMap<Integer, Boolean>();
        for (int atom = 0; atom < sizes.length; atom++) {
            if (sizes[atom] > 0) {
                var inside = group.get(atom);
                if (sides.computeIfAbsent(blockOf[atom], block -> inside) != inside) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many people stand in a group. */
    long sizeOf(BitSet group) {
        return group.stream().mapToLong(atom -> sizes[atom]).sum();
    }

    private boolean tooSmall(long size) {
        return size > 0 && size < least;
    }

    private void divide(BitSet group) {
        var numbers = new HashMap<Integer, Integer>();
        var divided = new int[sizes.length];
        for (int atom = 0; atom < sizes.length; atom++) {
            var side = 2 * blockOf[atom] + (group.get(atom) ? 1 : 0);
            divided[atom] = numbers.computeIfAbsent(side, key -> numbers.size());
        }
        blockOf = divided;
        blocks = numbers.size();
    }
}
