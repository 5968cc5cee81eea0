package org.cityexchange.forum.agenda;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of the things that two lists have in common were moved, if as few as possible were. */
final class Reordering {

    private Reordering() {}

    /** Those outside of a longest common subsequence; each stands once in a list. */
    static <T> Set<T> of(List<T> before, List<T> after) {
        var kept = new int[before.size() + 1][after.size() + 1]; // how many of the rest can stay where they are
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                kept[i][j] = before.get(i).equals(after.get(j))
                        ? kept[i + 1][j + 1] + 1
                        : Math.max(kept[i + 1][j], kept[i][j + 1]);
            }
        }
        var moved = new HashSet<>(before);
        moved.retainAll(Set.copyOf(after));
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (before.get(i).equals(after.get(j))) {
                moved.remove(before.get(i));
                i++;
                j++;
            } else if (kept[i + 1][j] >= kept[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }
}
